"""The library as a file: what was found, with where it was said and the licence."""

import csv
import io
from collections.abc import AsyncIterator
from typing import Any

import msgspec

from community.clock import in_zone
from community.database.part import Part
from community.events.visible_to import Viewer
from community.library.found import Found
from community.library.seek import Wanted, seek
from community.outputs.later import LATER
from community.settings import settings
from community.spreadsheet import no_formula

AT_ONCE, QUOTED = 200, 120
LATER_COLUMNS = [field for field in LATER if field != "last_values"]
COLUMNS = [
    *(name for name in Found.__struct_fields__ if name != "later"),
    *LATER_COLUMNS,
    "address",
    "licence",
]


def citation(line: Found) -> str:
    """What was said, where, when, and an address that stays."""
    words = line.words if len(line.words) <= QUOTED else line.words[:QUOTED] + "…"
    day = in_zone(line.said_at, line.zone).date().isoformat()
    return f"「{words}」{line.report_title}, {settings().community_name}, {day}. {address(line)}"


def address(line: Found) -> str:
    """Where the line is found for good."""
    return f"{settings().address}/library/{line.id}"


async def as_csv(viewer: Viewer, wanted: Wanted) -> AsyncIterator[bytes]:
    """A table that spreadsheets open; no cell is run as a formula."""
    yield b"\xef\xbb\xbf" + _row(COLUMNS)
    async for each in _every(viewer, wanted):
        told = _told(each)
        told |= told.pop("later")
        yield _row([no_formula(str(told.get(column, ""))) for column in COLUMNS])


async def as_json(viewer: Viewer, wanted: Wanted) -> AsyncIterator[bytes]:
    """One document: from whom, under which licence, and every line."""
    told = {"community": settings().community_name, "licence": settings().licence}
    yield msgspec.json.encode(told)[:-1] + b',"lines":['
    between = b"\n"
    async for each in _every(viewer, wanted):
        yield between + msgspec.json.encode(_told(each))
        between = b",\n"
    yield b"\n]}\n"


async def as_json_lines(viewer: Viewer, wanted: Wanted) -> AsyncIterator[bytes]:
    """One line of JSON each."""
    async for each in _every(viewer, wanted):
        yield msgspec.json.encode(_told(each)) + b"\n"


def _told(line: Found) -> dict[str, Any]:
    known: dict[str, Any] = msgspec.to_builtins(line)
    return {**known, "address": address(line), "licence": settings().licence}


def _row(cells: list[str]) -> bytes:
    text = io.StringIO()
    csv.writer(text).writerow(cells)
    return text.getvalue().encode()


async def _every(viewer: Viewer, wanted: Wanted) -> AsyncIterator[Found]:
    part = Part(limit=AT_ONCE)
    while True:
        some = await seek(viewer, wanted, part)
        for each in some.rows:
            yield each
        if some.next is None:
            return
        part = Part(some.next, AT_ONCE)
