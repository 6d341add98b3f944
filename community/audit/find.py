"""Find entries of the log, the newest first."""

import json
from collections.abc import AsyncIterator
from datetime import datetime
from typing import Any, NamedTuple

from community.database import fetch
from community.database.part import Part, Some, cut, place

SHOWN = 50
AT_ONCE = 1000


class Wanted(NamedTuple):
    """Of whom, of which table, and from when to when; what is empty does not matter."""

    who: str = ""
    table: str = ""
    since: datetime | None = None
    until: datetime | None = None


class Entry(NamedTuple):
    """One change: `actor` is a key, `before` and `after` hold what is different."""

    id: int
    at: datetime
    actor_kind: str
    actor: str
    verb: str
    table: str
    key: str
    before: dict[str, Any]
    after: dict[str, Any]


async def entries(wanted: Wanted, below: int | None = None, most: int = SHOWN) -> list[Entry]:
    """The newest `most` entries below this number."""
    rows = [tuple(row) for row in await fetch(_ENTRIES, *wanted, below, most)]
    return [Entry._make([*row[:7], *map(json.loads, row[7:])]) for row in rows]


async def some_entries(wanted: Wanted, part: Part) -> Some[Entry]:
    """A part of the entries, the newest first, for a program."""
    below = place(part.after, int)[0] if part.after else None
    found = await entries(wanted, below, part.limit + 1)
    return cut(found, part, lambda entry: (entry.id,))


async def all_entries(wanted: Wanted) -> AsyncIterator[list[Entry]]:
    """Everything that is wanted, so much at once as fits into little memory."""
    below: int | None = None
    while found := await entries(wanted, below, AT_ONCE):
        yield found
        below = found[-1].id


_ENTRIES = """
    SELECT id, at, actor_kind, actor, verb, tablename, key, before, after FROM audit_entry
    WHERE ($1 = '' OR actor IN (
        SELECT id::text FROM member WHERE position(lower($1) IN lower(name)) > 0 UNION ALL
        SELECT id::text FROM api_token WHERE position(lower($1) IN lower(name)) > 0 UNION ALL
        SELECT id::text FROM door_link WHERE position(lower($1) IN lower(name)) > 0))
      AND ($2 = '' OR tablename = $2)
      AND ($3::timestamptz IS NULL OR at >= $3) AND ($4::timestamptz IS NULL OR at < $4)
      AND ($5::bigint IS NULL OR id < $5)
    ORDER BY id DESC LIMIT $6
"""
