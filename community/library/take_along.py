"""The library as a file: what was found, with where it was said and the licence."""

import csv
import io
from collections.abc import AsyncIterator
from typing import Any

import msgspec

from community.database.part import Part
from community.events.visible_to import Viewer
from community.library.found import Found
from community.library.seek import Wanted, seek
from community.settings import settings
from community.spreadsheet import no_formula

AT_ONCE = 200


def citation(line: Found) -> str:
    """Who said it, when, and an address that stays."""
    return f"{settings().community_name}, {line.report_title}, {address(line)}"


def address(line: Found) -> str:
    """Where the line is found for good."""
    return f"{settings().address}/library/{line.id}"


async def as_csv(viewer: Viewer, wanted: Wanted) -> AsyncIterator[bytes]:
    """A table that spreadsheets open; no cell is run as a formula."""
    yield b"\xef\xbb\xbf" + _row([*Found.__struct_fields__, "address", "licence"])
    async for each in _every(viewer, wanted):
        told = [no_formula(str(said)) for said in _told(each).values()]
        yield _row(told)


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
