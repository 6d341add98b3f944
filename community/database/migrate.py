"""Bring the database to the schema of this code, one process at a time."""

import contextlib
import io
from collections.abc import AsyncIterator

import asyncpg
from pgqueuer.db import AsyncpgDriver
from pgqueuer.queries import Queries
from piccolo.apps.migrations.commands.forwards import run_forwards
from piccolo.apps.migrations.tables import Migration

from community.database.address import address
from community.database.engine import engine

_LOCK = 7_033_033  # any number, as long as every process takes the same


async def migrate() -> str:
    """Run all migrations that have not run yet, and say what was done.

    Several processes may start at once: an advisory lock lets one work while the others wait.
    """
    from piccolo_conf import AFTERWARDS  # starts the embedded database, so no sooner than now

    holder = await asyncpg.connect(address())
    try:
        await holder.execute("SELECT pg_advisory_lock($1)", _LOCK)
        said = io.StringIO()
        with contextlib.redirect_stdout(said):
            async with _few_connections():
                await Migration.create_table(if_not_exists=True)
                await run_forwards("all")
        await _install_jobs(holder)
        for afterwards in AFTERWARDS:
            await afterwards(holder)
        return said.getvalue()
    finally:
        await holder.close()


@contextlib.asynccontextmanager
async def _few_connections() -> AsyncIterator[None]:
    """A thousand statements would else make a thousand connections.

    They keep no plans: a table looks different after the next statement.
    """
    await engine().start_connection_pool(min_size=1, max_size=4, statement_cache_size=0)
    try:
        yield
    finally:
        await engine().close_connection_pool()


async def _install_jobs(connection: "asyncpg.Connection[asyncpg.Record]") -> None:
    """The job queue brings its own tables."""
    queries = Queries(AsyncpgDriver(connection))
    if await queries.schema_is_installed():
        await queries.upgrade()
    else:
        await queries.install()
