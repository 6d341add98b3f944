"""After a leak, for programs: who could see what, and by when to report."""

from datetime import datetime, timedelta
from typing import Any

import msgspec
from litestar import get
from litestar.di import NamedDependency
from litestar.params import FromQuery

from community.clock import now
from community.leaks.look_back import Breach, look_back
from community.leaks.span import read_moment


class ReaderAnswer(msgspec.Struct):
    """Somebody that could read people's data in that time: by a device (its browser), as a program
    (its scopes), or by a link to the door."""

    name: str
    kind: str
    how: str
    first: datetime
    last: datetime


class Fetched(msgspec.Struct):
    """What a sponsor fetched in that time."""

    recipient: str
    at: datetime
    people: int


class BreachAnswer(msgspec.Struct):
    """What can be said about a span of time, and the days on which reports are due."""

    since: datetime
    until: datetime
    readers: list[ReaderAnswer]
    exports: list[Fetched]
    people: int
    passed_on: int
    first_report_by: datetime
    last_report_by: datetime
    last_report_of_malice_by: datetime

    @classmethod
    def of(cls, found: Breach) -> "BreachAnswer":
        """The span as a program reads it."""
        own = {name: getattr(found, name) for name in cls.__struct_fields__}
        readers = [ReaderAnswer(*each) for each in found.readers]
        return cls(**{**own, "readers": readers, "exports": [Fetched(*e) for e in found.exports]})


@get("/api/v1/leak")
async def leak(
    organiser: NamedDependency[Any], since: FromQuery[str] = "", until: FromQuery[str] = ""
) -> BreachAnswer:
    """Who could see people's data between two moments, such as 2026-12-01T19:00 on the
    community's clock; without them within the last week."""
    begins = read_moment(since, now() - timedelta(days=7))
    return BreachAnswer.of(await look_back(begins, read_moment(until, now())))


HANDLERS = [leak]
