"""Everything a community keeps, in one file: the database, the keys and the data folder."""

import os
import shutil
import tarfile
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import asyncpg
import msgspec

from community.cli.machine import ask, postgres_tool
from community.cli.manifest import MANIFEST, Content, Manifest, checksums, contents
from community.cli.read_back import DUMP, read_back
from community.database.address import address
from community.settings import secret_key, settings

KEPT = ("secret_key", "deletions", "files", "mail")  # the rest is the database itself


def backup(file: str) -> None:
    """Write the file, readable by its owner alone; the community may be served meanwhile.

    It gets its name when it is complete and has been read back: it is good or it is not there.
    """
    secret_key()
    wanted = Path(file).resolve()
    with tempfile.TemporaryDirectory(dir=wanted.parent, prefix=".backup-") as folder:
        collected, archive = Path(folder, "collected"), Path(folder, "archive")
        collected.mkdir()
        tables = ask(lambda connection: _dump(connection, collected / DUMP))
        _copy_what_is_kept(collected / "data")
        manifest = Manifest(datetime.now(UTC).isoformat(), tables, checksums(collected))
        (collected / MANIFEST).write_bytes(msgspec.json.encode(manifest))
        _pack(collected, archive)
        read_back(archive)
        archive.replace(wanted)
    (settings().data_path / "last_backup").write_text(manifest.made_at)  # the doctor looks at it
    rows = sum(content.rows for content in tables.values())
    print(
        f"{wanted}: {wanted.stat().st_size / 1_000_000:.1f} MB, {rows:,} rows in {len(tables)}"
        f" tables, {len(manifest.files) - 1} files; read back and found whole."
    )


async def _dump(connection: "asyncpg.Connection[Any]", dump: Path) -> dict[str, Content]:
    """The database in the file, and what is in it: both seen at the same moment."""
    async with connection.transaction(isolation="repeatable_read", readonly=True):
        moment = await connection.fetchval("SELECT pg_export_snapshot()")
        where = (f"--snapshot={moment}", f"--file={dump}", f"--dbname={address()}")
        postgres_tool("pg_dump", "--format=custom", *where)
        return await contents(connection)


def _copy_what_is_kept(to: Path) -> None:
    """The files stand still in the copy; what the site removes meanwhile may be missing."""
    to.mkdir()
    for source in (settings().data_path / name for name in KEPT):
        if source.is_dir():
            shutil.copytree(source, to / source.name, ignore_dangling_symlinks=True)
        elif source.exists():
            shutil.copy2(source, to / source.name)


def _pack(folder: Path, archive: Path) -> None:
    with (
        open(archive, "wb", opener=lambda path, flags: os.open(path, flags, 0o600)) as file,
        tarfile.open(fileobj=file, mode="w") as tar,
    ):
        for path in sorted(folder.iterdir()):
            tar.add(path, path.name)
