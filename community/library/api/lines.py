"""Seek in the library, one line of it with what is known of it, for programs."""

from uuid import UUID

import msgspec
from litestar import get
from litestar.di import NamedDependency

from community.database.part import Part
from community.events.visible_to import Viewer
from community.library.elsewhere import Often, elsewhere, how_often
from community.library.found import Found
from community.library.seek import Wanted, seek
from community.library.take_along import address, citation
from community.settings import settings
from community.tries.told import Account, told_of


class LinePage(msgspec.Struct):
    """Some lines, the mark of where to go on, and under which licence they may be taken along."""

    lines: list[Found]
    next: str | None
    licence: str


class LineAnswer(msgspec.Struct):
    """A line, how to quote it, where else the same was said, and what people tried since."""

    line: Found
    address: str
    citation: str
    licence: str
    often: Often
    elsewhere: list[UUID]
    tried: list[Account]


@get("/api/v1/library")
async def lines(
    viewer: NamedDependency[Viewer], sought: NamedDependency[Wanted], part: NamedDependency[Part]
) -> LinePage:
    """Everything that published reports say, sought and filtered; the newest evening first."""
    found = await seek(viewer, sought, part)
    return LinePage(list(found.rows), found.next, settings().licence)


@get("/api/v1/library/{line_id:uuid}")
async def one_line(library_line: NamedDependency[Found]) -> Found:
    """One line, at an address that stays."""
    return library_line


@get("/api/v1/library/{line_id:uuid}/context")
async def in_context(
    viewer: NamedDependency[Viewer], library_line: NamedDependency[Found]
) -> LineAnswer:
    """What the line's page shows around it."""
    others = await elsewhere(viewer, library_line)
    return LineAnswer(
        line=library_line,
        address=address(library_line),
        citation=citation(library_line),
        licence=settings().licence,
        often=how_often([library_line, *others]),
        elsewhere=[each.id for each in others],
        tried=await told_of(library_line.id),
    )


HANDLERS = [lines, one_line, in_context]
