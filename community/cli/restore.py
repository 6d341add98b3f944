"""Take a community back from the file that `community backup` wrote."""

import shutil
import tarfile
import tempfile
from pathlib import Path

from community.cli.backup import DUMP, KEPT
from community.cli.machine import CannotDo, ask_value, postgres_tool, with_pool
from community.cli.migrate import migrate
from community.database.address import address
from community.privacy.replay import replay
from community.settings import settings

OTHERS = """
    SELECT count(*) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()
    AND backend_type = 'client backend'
"""
TABLES = "SELECT count(*) FROM pg_tables WHERE schemaname = 'public' AND tablename = 'member'"


def restore(file: str, replace: bool) -> None:
    """Put database and data folder back, all of the database or nothing of it.

    Refuses while somebody uses the database, and when there is one already unless it may be
    replaced. A backup of an older version is migrated.
    """
    with tempfile.TemporaryDirectory(prefix="community-restore-") as folder:
        _unpack(Path(file), Path(folder))
        _refuse_unless_free(replace)
        clean = ("--clean", "--if-exists") if replace else ()
        safe = ("--single-transaction", "--exit-on-error", "--no-owner", "--no-privileges")
        source = str(Path(folder, DUMP))
        postgres_tool("pg_restore", *clean, *safe, f"--dbname={address()}", source)
        put_back(Path(folder, "data"))
    migrate()
    delete_again()


def _unpack(file: Path, folder: Path) -> None:
    try:
        with tarfile.open(file) as tar:
            for member in tar:
                take_out(tar, member, folder)
    except (OSError, tarfile.TarError) as why:
        raise CannotDo(f"{file} cannot be read as a backup: {why}") from None
    if not (folder / DUMP).exists():
        raise CannotDo(f"{file} is not a backup of a community.")


def take_out(tar: tarfile.TarFile, member: tarfile.TarInfo, folder: Path) -> None:
    """Plain files only, and none outside the folder, whatever the archive says."""
    target = (folder / member.name).resolve()
    content = tar.extractfile(member) if member.isfile() else None
    if content is None or not target.is_relative_to(folder.resolve()):
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    with content, target.open("wb") as file:
        shutil.copyfileobj(content, file)
    target.chmod(0o600)


def _refuse_unless_free(replace: bool) -> None:
    if ask_value(OTHERS):
        raise CannotDo("The community is being served. Stop it first, then restore.")
    if ask_value(TABLES) and not replace:
        raise CannotDo("There is a community already. To give it up, say --replace.")


def put_back(kept: Path) -> None:
    """Each file and folder of the backup takes the place of ours."""
    for name in KEPT:
        ours, theirs = settings().data_path / name, kept / name
        if theirs.exists():
            _remove(ours)
            shutil.move(theirs, ours)


def delete_again() -> None:
    """Whoever was deleted after the backup was made, by the list in the data folder."""
    count = with_pool(replay)
    if count:
        print(f"Deleted again, as asked before: {count}")


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
