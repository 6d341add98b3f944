"""Take a community back from the file that `community backup` wrote."""

import shutil
import tempfile
from pathlib import Path
from typing import Any

import asyncpg

from community.cli.backup import KEPT
from community.cli.machine import CannotDo, as_operator, ask, ask_value, postgres_tool
from community.cli.manifest import Manifest, contents, differences
from community.cli.migrate import migrate
from community.cli.read_back import DUMP, check, unpack
from community.database.address import address
from community.keys import together
from community.privacy.replay import replay
from community.settings import settings

JOINED = ("secret_key", "deletions")  # ours and theirs count: nobody's ticket or wish gets lost
OTHERS = """
    SELECT count(*) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()
    AND backend_type = 'client backend'
"""
TABLES = "SELECT count(*) FROM pg_tables WHERE schemaname = 'public' AND tablename = 'member'"


def restore(file: str, replace: bool) -> None:
    """Put database and data folder back, all of the database or nothing of it.

    Refuses while somebody uses the database, when there is one already unless it may be replaced,
    and when what came back is not what was put away. A backup of an older version is migrated.
    """
    with tempfile.TemporaryDirectory(prefix="community-restore-") as folder:
        unpack(Path(file), Path(folder))
        manifest = check(Path(folder), Path(file))
        _refuse_unless_free(replace)
        clean = ("--clean", "--if-exists") if replace else ()
        safe = ("--single-transaction", "--exit-on-error", "--no-owner", "--no-privileges")
        source = str(Path(folder, DUMP))
        postgres_tool("pg_restore", *clean, *safe, f"--dbname={address()}", source)
        _compare(manifest)
        put_back(Path(folder, "data"))
    migrate()
    delete_again()


def _compare(manifest: Manifest) -> None:
    found = ask(_contents)
    wrong = [name for name in differences(manifest.tables, found) if name in manifest.tables]
    if wrong:
        raise CannotDo(f"What came back is not what was put away: {', '.join(wrong)}.")
    rows = sum(content.rows for content in manifest.tables.values())
    print(
        f"{rows:,} rows in {len(manifest.tables)} tables are back, each as on {manifest.made_at}."
    )


async def _contents(connection: "asyncpg.Connection[Any]") -> Any:
    async with connection.transaction():
        return await contents(connection)


def _refuse_unless_free(replace: bool) -> None:
    if ask_value(OTHERS):
        raise CannotDo("The community is being served. Stop it first, then restore.")
    if ask_value(TABLES) and not replace:
        raise CannotDo("There is a community already. To give it up, say --replace.")


def put_back(kept: Path) -> None:
    """Each file and folder of the backup takes the place of ours, keys and deletions join them."""
    for name in KEPT:
        ours, theirs = settings().data_path / name, kept / name
        if theirs.exists() and ours.exists() and name in JOINED:
            theirs.write_text(together(ours.read_text(), theirs.read_text()))
        if theirs.exists():
            _remove(ours)
            shutil.move(theirs, ours)


def delete_again() -> None:
    """Whoever was deleted after the backup was made, by the list in the data folder."""
    count = as_operator(replay)
    if count:
        print(f"Deleted again, as asked before: {count}")


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
