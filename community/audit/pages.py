"""The log of changes, for organisers: on a page, and as a file."""

from collections.abc import AsyncIterator
from typing import Any, NamedTuple
from urllib.parse import urlencode

from litestar import Response, get
from litestar.di import NamedDependency, Provide
from litestar.params import FromQuery
from litestar.response import Stream

from community.audit.days import begins
from community.audit.export import as_csv, as_json_lines
from community.audit.find import SHOWN, Wanted, entries
from community.audit.tell import told
from community.audit.words import TABLES, table_word
from community.web.answer import page


class Asked(NamedTuple):
    """What the form asks for, as it was typed."""

    who: str
    what: str
    since: str
    until: str

    def read(self) -> Wanted:
        """The same, understood; a day that is none does not matter."""
        return Wanted(self.who.strip(), self.what, begins(self.since), begins(self.until, days=1))

    @property
    def query(self) -> str:
        """For an address that asks the same again."""
        return urlencode({name: said for name, said in self._asdict().items() if said})


async def asked(
    who: FromQuery[str] = "",
    what: FromQuery[str] = "",
    since: FromQuery[str] = "",
    until: FromQuery[str] = "",
) -> Asked:
    """What the form asks for."""
    return Asked(who, what, since, until)


GIVEN = {"asked": Provide(asked)}


@get("/audit", dependencies=GIVEN)
async def log(
    organiser: NamedDependency[Any],
    asked: NamedDependency[Asked],
    below: FromQuery[int | None] = None,
) -> Response[str]:
    found = await entries(asked.read(), below)
    return page(
        "audit/log.html",
        organiser,
        found=await told(found),
        asked=asked,
        tables=sorted(((name, table_word(name)) for name in TABLES), key=lambda each: each[1]),
        older=found[-1].id if len(found) == SHOWN else 0,
    )


@get("/audit/entries.csv", dependencies=GIVEN)
async def export_csv(organiser: NamedDependency[Any], asked: NamedDependency[Asked]) -> Stream:
    return _file("changes.csv", "text/csv", as_csv(asked.read()))


@get("/audit/entries.jsonl", dependencies=GIVEN)
async def export_lines(organiser: NamedDependency[Any], asked: NamedDependency[Asked]) -> Stream:
    return _file("changes.jsonl", "application/x-ndjson", as_json_lines(asked.read()))


def _file(name: str, media_type: str, written: AsyncIterator[str]) -> Stream:
    headers = {"content-disposition": f'attachment; filename="{name}"'}
    return Stream(written, media_type=media_type, headers=headers)


HANDLERS = [log, export_csv, export_lines]
