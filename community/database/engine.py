"""The connection to PostgreSQL that all rooms share."""

from functools import cache

import asyncpg
from piccolo.engine.postgres import PostgresEngine

from community.database.address import address


class Engine(PostgresEngine):
    """Piccolo's engine, made without connecting: the server may start after this is imported."""

    async def get_version(self) -> float:
        """Zero, which Piccolo reads as 'not known'; `community doctor` asks the server itself."""
        return 0.0


@cache
def engine() -> Engine:
    """The engine of this process, for the server that `address` names."""
    return Engine(config={"dsn": address()})


async def open_pool(size: int = 10) -> None:
    """Open the pool with `size` connections at most; without it every query would connect anew."""
    await engine().start_connection_pool(min_size=1, max_size=size, reset=_keep_session)


async def close_pool() -> None:
    """Close every connection of this process."""
    await engine().close_connection_pool()


async def _keep_session(_connection: "asyncpg.Connection[asyncpg.Record]") -> None:
    """Nobody changes session settings, so nothing has to be reset between two uses."""
