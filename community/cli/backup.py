"""Everything a community keeps, in one file: the database, the secret key and the data folder."""

import tarfile
import tempfile
from pathlib import Path

from community.cli.machine import postgres_tool
from community.database.address import address
from community.settings import secret_key, settings

DUMP = "database.dump"
KEPT = ("secret_key", "mail")  # of the data folder; the rest is the database itself


def backup(file: str) -> None:
    """Write the file, readable by its owner alone; the community may be served meanwhile.

    It is complete or it is not there: it gets its name when it has been written.
    """
    secret_key()
    wanted = Path(file).resolve()
    with tempfile.TemporaryDirectory(dir=wanted.parent, prefix=".backup-") as folder:
        dump, archive = Path(folder, DUMP), Path(folder, "archive")
        postgres_tool("pg_dump", "--format=custom", f"--file={dump}", f"--dbname={address()}")
        with tarfile.open(archive, "w") as tar:
            tar.add(dump, DUMP)
            for name in KEPT:
                add(tar, settings().data_path / name)
        archive.chmod(0o600)
        archive.replace(wanted)
    print(f"{wanted}: {wanted.stat().st_size / 1_000_000:.1f} MB")


def add(tar: tarfile.TarFile, path: Path) -> None:
    if path.exists():
        tar.add(path, f"data/{path.name}")
