"""A list in parts: each begins after the last row of the one before, whatever came in between."""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Generic, NamedTuple, TypeVar

import msgspec
from piccolo.columns import Column
from piccolo.query import Objects
from piccolo.table import Table

R = TypeVar("R")
T = TypeVar("T", bound=Table)


class Part(NamedTuple):
    """At most `limit` rows, from the place marked by `after`, or from the beginning."""

    after: str = ""
    limit: int = 50


@dataclass(frozen=True)
class Some(Generic[R]):
    """Some rows of a list, and the mark of where to go on; None at the end."""

    rows: Sequence[R]
    next: str | None = None


class NoSuchPlace(ValueError):
    """A mark that we did not make."""


async def some_of(
    found: Objects[T], order: Column, part: Part, newest_first: bool = False
) -> Some[T]:
    """The part of what was found, by `order` and then by key, so that equal rows keep apart."""
    key = order._meta.table._meta.primary_key
    if part.after:
        at, last = place(part.after, order.value_type, key.value_type)
        is_further = order < at if newest_first else order > at
        is_later_key = key < last if newest_first else key > last
        found = found.where(is_further | ((order == at) & is_later_key))
    found = found.order_by(order, key, ascending=not newest_first).limit(part.limit + 1)
    names = (order._meta.name, key._meta.name)
    return cut(await found, part, lambda row: tuple(getattr(row, name) for name in names))


def cut(rows: Sequence[R], part: Part, key_of: Any) -> Some[R]:
    """Some rows out of one more than were wanted: that one tells that there is a next part."""
    if len(rows) <= part.limit:
        return Some(rows)
    return Some(rows[: part.limit], mark(*key_of(rows[part.limit - 1])))


def mark(*values: object) -> str:
    """A place in a list, opaque to who holds it."""
    return urlsafe_b64encode(msgspec.json.encode(values)).decode().rstrip("=")


def place(after: str, *kinds: type) -> tuple[Any, ...]:
    """The values at a mark, of these kinds; raises NoSuchPlace for what is no mark."""
    try:
        written = urlsafe_b64decode(after.encode() + b"=" * (-len(after) % 4))
        values: tuple[Any, ...] = msgspec.json.decode(written, type=tuple[kinds])  # type: ignore[valid-type]
    except (ValueError, msgspec.MsgspecError) as odd:
        raise NoSuchPlace from odd
    return values
