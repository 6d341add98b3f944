"""Bring the database to the schema of this version."""

import asyncio
import subprocess
import sys


def migrate() -> None:
    """Run what has not run yet; a second call changes nothing."""
    bring_up_to_date()
    print("The database is up to date.")


def bring_up_to_date() -> None:
    """The same without a word."""
    from community.database.migrate import migrate as run_migrations

    asyncio.run(run_migrations())


def bring_up_to_date_aside() -> None:
    """The same in a process of its own, for one that serves: the tools take memory with them."""
    command = [sys.executable, "-m", "community", "migrate"]
    done = subprocess.run(command, stdout=subprocess.DEVNULL, check=False)
    if done.returncode:
        sys.exit(done.returncode)  # it has said why
