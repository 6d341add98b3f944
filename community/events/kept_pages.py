"""Event pages as strangers see them, kept by each process until the event changes."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import NamedTuple

from community.clock import now
from community.database import fetch_one
from community.language import language

MOST_KEPT = 500

_kept: dict[tuple[str, str], tuple["Mark", str]] = {}


class Mark(NamedTuple):
    """What the page of a published event depends on; two equal marks mean the same page."""

    version: int
    has_begun: bool
    is_over: bool
    minute: int  # a price may end with it


async def kept_or_made(slug: str, make: Callable[[], Awaitable[str]]) -> str:
    """The page in the language being spoken: the kept one while it is true, else a new one."""
    mark = await mark_of(slug)
    before = _kept.get((slug, language()))
    if mark is not None and before is not None and before[0] == mark:
        return before[1]
    page = await make()
    if mark is not None:
        _keep(slug, mark, page)
    return page


async def mark_of(slug: str) -> Mark | None:
    """The mark of the event at this address, by one small query; None when strangers find none."""
    row = await fetch_one(_QUESTION, slug)
    if row is None:
        return None
    at: datetime = now()
    return Mark(
        row["version"], row["starts_at"] <= at, row["ends_at"] <= at, int(at.timestamp() // 60)
    )


def forget() -> None:
    """Make every page anew: for whom the database is another one."""
    _kept.clear()


def _keep(slug: str, mark: Mark, page: str) -> None:
    """When there are too many, all are made anew as they are asked for."""
    if len(_kept) >= MOST_KEPT:
        forget()
    _kept[slug, language()] = mark, page


_QUESTION = """
    SELECT version, starts_at, ends_at FROM event
    WHERE slug = $1 AND state <> 'draft' AND (audience = 'everybody' OR is_listed)
"""
