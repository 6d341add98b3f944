"""A backup is read again before anybody relies on it."""

import re
import shutil
import tarfile
import tempfile
from pathlib import Path

import msgspec

from community.cli.machine import CannotDo, postgres_tool
from community.cli.manifest import MANIFEST, Manifest, checksums, differences

DUMP = "database.dump"
DATA_OF = re.compile(r"^\d+; .* TABLE DATA public (\S+) ", re.MULTILINE)


def read_back(archive: Path) -> None:
    """Refuse the archive unless all that its manifest names is there, whole and readable."""
    with tempfile.TemporaryDirectory(dir=archive.parent, prefix=".read-back-") as folder:
        unpack(archive, Path(folder))
        check(Path(folder), archive)


def unpack(archive: Path, folder: Path) -> None:
    """Put the archive's files below the folder; refuses what is no backup."""
    try:
        with tarfile.open(archive) as tar:
            for member in tar:
                _take_out(tar, member, folder)
    except (OSError, tarfile.TarError) as why:
        raise CannotDo(f"{archive} cannot be read as a backup: {why}") from None
    if not (folder / DUMP).exists() or not (folder / MANIFEST).exists():
        raise CannotDo(f"{archive} is not a backup of a community.")


def check(folder: Path, archive: Path) -> Manifest:
    """What the unpacked backup holds; refuses one that has lost or changed something."""
    try:
        manifest = msgspec.json.decode((folder / MANIFEST).read_bytes(), type=Manifest)
    except msgspec.MsgspecError as why:
        raise CannotDo(f"{archive} has no list of what is in it: {why}") from None
    found = checksums(folder)
    found.pop(MANIFEST)
    torn = differences(manifest.files, found)
    torn += differences(dict.fromkeys(manifest.tables), dict.fromkeys(_tables_in(folder / DUMP)))
    if torn:
        raise CannotDo(f"{archive} is damaged: {', '.join(torn)}.")
    return manifest


def _tables_in(dump: Path) -> list[str]:
    """The tables whose rows the dump has; each of them is unpacked once to see that it can be."""
    postgres_tool("pg_restore", "--file=/dev/null", str(dump))
    return DATA_OF.findall(postgres_tool("pg_restore", "--list", str(dump)))


def _take_out(tar: tarfile.TarFile, member: tarfile.TarInfo, folder: Path) -> None:
    """Plain files only, and none outside the folder, whatever the archive says."""
    target = (folder / member.name).resolve()
    content = tar.extractfile(member) if member.isfile() else None
    if content is None or not target.is_relative_to(folder.resolve()):
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    with content, target.open("wb") as file:
        shutil.copyfileobj(content, file)
    target.chmod(0o600)
