"""Transactions and locks: the order is event, then registration, then code."""

from typing import TypeVar

from piccolo.engine.postgres import PostgresTransaction
from piccolo.table import Table

from community.database.actor import actor
from community.database.engine import engine

R = TypeVar("R", bound=Table)
T = TypeVar("T")


class Gone(LookupError):
    """What was there a moment ago is there no longer."""


class Acting(PostgresTransaction):
    """A transaction in which the database knows who acts."""

    async def begin(self) -> None:
        """Begin, and hand over kind and key of the one who acts; they are forgotten at the end."""
        await super().begin()  # type: ignore[no-untyped-call]
        if who := actor():
            await self.connection.execute("SELECT set_config('community.actor', $1, true)", who)


def transaction() -> PostgresTransaction:
    """Everything in the block is kept together, or not at all; inside another one it joins that."""
    return Acting(engine())


async def lock(row: R) -> R:
    """The same row, read again and held until the transaction ends.

    Whatever was read before the lock is stale; a row that is gone raises Gone. Its key does not
    change, so others may go on pointing at it meanwhile: a check-in never waits for a registration.
    """
    key = row._meta.primary_key
    same = key == getattr(row, key._meta.name)
    return only(await type(row).objects().where(same).lock_rows("NO KEY UPDATE").first())


def only(found: T | None) -> T:
    """The row that was found; raises Gone when there is none."""
    if found is None:
        raise Gone
    return found
