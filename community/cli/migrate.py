"""Bring the database to the schema of this version."""

import asyncio

from community.database.migrate import migrate as run_migrations


def migrate() -> None:
    """Run what has not run yet; a second call changes nothing."""
    bring_up_to_date()
    print("The database is up to date.")


def bring_up_to_date() -> None:
    """The same without a word, for a process that starts."""
    asyncio.run(run_migrations())
