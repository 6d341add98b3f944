"""Transactions and locks: the order is event, then registration, then code."""

from typing import TypeVar

from piccolo.table import Table

from community.database.engine import Acting, engine
from community.database.read_row import row_where

R = TypeVar("R", bound=Table)
T = TypeVar("T")


class Gone(LookupError):
    """What was there a moment ago is there no longer."""


def transaction() -> Acting:
    """Everything in the block is kept together, or not at all; inside another one it joins that."""
    return engine().transaction()


def is_in_transaction() -> bool:
    """Whether one is open here, so that what is done now is a part of it."""
    return engine().current_transaction.get() is not None


async def lock(row: R) -> R:
    """The same row, read again and held until the transaction ends.

    Whatever was read before the lock is stale; a row that is gone raises Gone. Its key does not
    change, so others may go on pointing at it meanwhile: a check-in never waits for a registration.
    """
    key = row._meta.primary_key._meta.name
    return only(await row_where(type(row), f'"{key}" = $1 FOR NO KEY UPDATE', getattr(row, key)))


def only(found: T | None) -> T:
    """The row that was found; raises Gone when there is none."""
    if found is None:
        raise Gone
    return found
