"""The links day by day: the same link of several members stands once, with a line of each."""

from collections.abc import Iterable
from datetime import date, datetime
from itertools import groupby
from typing import Any, NamedTuple
from uuid import UUID

from markupsafe import Markup

from community.clock import in_zone
from community.database import fetch
from community.links.address import host_of
from community.settings import settings

ON_A_PAGE = 30


class Line(NamedTuple):
    """What one member wrote about a link."""

    post: UUID
    member: UUID
    name: str
    words: str
    at: datetime


class Entry(NamedTuple):
    """A link, with the line of whoever was first and those of others beneath it."""

    url: str
    host: str
    lines: tuple[Line, ...]

    @property
    def first(self) -> Line:
        """Who posted it first."""
        return self.lines[0]

    @property
    def in_mail(self) -> Markup:
        """The address as a mail may make a link of it: read_url lets nothing else through."""
        return Markup(f"<{self.url}>")

    @property
    def others(self) -> tuple[Line, ...]:
        """Who posted it, too."""
        return self.lines[1:]


class Day(NamedTuple):
    """What was posted on one day; `at` is a moment of that day, for showing it."""

    at: datetime
    entries: tuple[Entry, ...]


async def entries(page: int = 1) -> list[Entry]:
    """One page of links, the newest first; a link stands where it was posted first."""
    skipped = ON_A_PAGE * (min(max(page, 1), 100_000) - 1)
    return _entries(await fetch(_PAGE, ON_A_PAGE, skipped))


async def entries_since(since: datetime, until: datetime) -> list[Entry]:
    """What has been published since then; of a link that was there before, only what was added."""
    return _entries(await fetch(_SINCE, since, until))


def by_day(found: Iterable[Entry]) -> list[Day]:
    """The same links under the days of the installation's zone."""
    return [
        Day(some[0].first.at, some)
        for _day, group in groupby(found, key=_day_of)
        if (some := tuple(group))
    ]


def _day_of(entry: Entry) -> date:
    return in_zone(entry.first.at, settings().timezone).date()


def _entries(rows: list[Any]) -> list[Entry]:
    return [
        Entry(some[0]["url"], host_of(some[0]["url"]), tuple(_line(row) for row in some))
        for _key, group in groupby(rows, key=lambda row: row["key"])
        if (some := list(group))
    ]


def _line(row: Any) -> Line:
    return Line(row["id"], row["member"], row["name"], row["line"], row["published_at"])


_PAGE = """
    WITH links AS (
        SELECT key, min(published_at) AS began_at FROM post WHERE state = 'published'
        GROUP BY key ORDER BY began_at DESC, key LIMIT $1 OFFSET $2
    )
    SELECT post.*, member.name FROM links JOIN post USING (key) JOIN member ON member.id = member
    WHERE post.state = 'published'
    ORDER BY began_at DESC, key, post.published_at, post.id
"""

_SINCE = """
    WITH links AS (
        SELECT key, min(published_at) AS began_at FROM post
        WHERE state = 'published' AND published_at > $1 AND published_at <= $2 GROUP BY key
    )
    SELECT post.*, member.name FROM links JOIN post USING (key) JOIN member ON member.id = member
    WHERE post.state = 'published' AND published_at > $1 AND published_at <= $2
    ORDER BY began_at DESC, key, post.published_at, post.id
"""
