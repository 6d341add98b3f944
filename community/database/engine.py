"""The connection to PostgreSQL that all rooms share."""

import re
from collections.abc import Sequence
from contextlib import suppress
from functools import cache, lru_cache
from typing import Any

import asyncpg
from piccolo.engine.postgres import PostgresEngine, PostgresTransaction
from piccolo.table import TABLE_REGISTRY

from community.database.actor import actor
from community.database.address import address
from community.database.along import along
from community.database.known_types import Link
from community.database.plain_values import read_plainly

_CHANGES = re.compile(r"\b(INSERT INTO|DELETE FROM|SET)\b")


class Acting(PostgresTransaction):
    """A transaction in which the database knows who acts."""

    async def begin(self) -> None:
        """Begin, and hand over kind and key of the one who acts; they are forgotten at the end."""
        await super().begin()  # type: ignore[no-untyped-call]
        if who := actor():
            await self.connection.execute("SELECT set_config('community.actor', $1, true)", who)

    async def rollback(self) -> None:
        """Undo everything; where the line to the server is lost, it has done so by itself."""
        with suppress(asyncpg.InterfaceError):
            await super().rollback()  # type: ignore[no-untyped-call]

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: object
    ) -> bool:
        """End, together with what is kept along; everything is undone when that cannot be."""
        try:
            if self._parent is None and error is None:
                for keep in along():
                    await keep()
        except BaseException as lost:
            await super().__aexit__(type(lost), lost, lost.__traceback__)
            raise
        return bool(await super().__aexit__(kind, error, trace))


class Engine(PostgresEngine):
    """Piccolo's engine, made without connecting: the server may start after this is imported."""

    def transaction(self, allow_nested: bool = True) -> Acting:
        """A transaction, or the one that is open."""
        return Acting(self, allow_nested)

    def needs_actor(self, statement: str) -> bool:
        """Whether it stands alone and changes something, so that the database must know by whom."""
        return bool(actor() and _changes(statement) and not self.current_transaction.get())

    async def _run_in_pool(self, query: str, args: Sequence[Any] | None = None) -> Any:
        if not self.needs_actor(query):
            return await super()._run_in_pool(query, args)
        async with self.transaction() as alone:
            return await alone.connection.fetch(query, *(args or []))

    async def get_version(self) -> float:
        """Zero, which Piccolo reads as 'not known'; `community doctor` asks the server itself."""
        return 0.0


@lru_cache(500)
def _changes(statement: str) -> bool:
    return _CHANGES.search(statement) is not None


@cache
def engine() -> Engine:
    """The engine of this process, for the server that `address` names."""
    return Engine(config={"dsn": address()})


async def open_pool(size: int = 10) -> None:
    """Open the pool with `size` connections at most; without it every query would connect anew."""
    read_plainly()
    for table in TABLE_REGISTRY:
        table._meta.db = engine()  # or Piccolo looks for it, with a code formatter in its luggage
    await engine().start_connection_pool(
        min_size=1, max_size=size, reset=_keep_session, connection_class=Link
    )


async def close_pool() -> None:
    """Close every connection of this process."""
    await engine().close_connection_pool()


async def _keep_session(_connection: "asyncpg.Connection[asyncpg.Record]") -> None:
    """Nobody changes session settings, so nothing has to be reset between two uses."""
