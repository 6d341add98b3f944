"""The log of changes for programs."""

from datetime import date, datetime
from typing import Any

import msgspec
from litestar import get
from litestar.di import NamedDependency
from litestar.params import FromQuery

from community.audit.days import begins
from community.audit.find import Wanted, some_entries
from community.audit.tell import told, who_acted
from community.database.part import Part


class LogEntry(msgspec.Struct):
    """One change: `actor` is a key, `who` its name today; personal words are masked."""

    id: int
    at: datetime
    actor_kind: str
    actor: str
    who: str
    verb: str
    table: str
    key: str
    before: dict[str, Any]
    after: dict[str, Any]
    sentence: str


class Changes(msgspec.Struct):
    """Some changes, the newest first, and the mark of where to go on."""

    changes: list[LogEntry]
    next: str | None


@get("/api/v1/audit")
async def changes(
    organiser: NamedDependency[Any],
    part: NamedDependency[Part],
    who: FromQuery[str] = "",
    what: FromQuery[str] = "",
    since: FromQuery[date | None] = None,
    until: FromQuery[date | None] = None,
) -> Changes:
    """What was changed, the newest first: all, or by `who`, a part of a name, in `what`, a table,
    from the day `since` to the day `until`."""
    first, last = (each.isoformat() if each else "" for each in (since, until))
    wanted = Wanted(who.strip(), what, begins(first), begins(last, days=1))
    found = await some_entries(wanted, part)
    names, sentences = await who_acted(found.rows), await told(found.rows)
    return Changes(
        [
            LogEntry(**each._asdict(), who=names[each.id], sentence=said.sentence)
            for each, said in zip(found.rows, sentences, strict=True)
        ],
        found.next,
    )


HANDLERS = [changes]
