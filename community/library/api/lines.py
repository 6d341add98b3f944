"""Seek in the library, one line of it, and what says the same, for programs."""

import msgspec
from litestar import get
from litestar.di import NamedDependency

from community.database.part import Part
from community.events.visible_to import Viewer
from community.library.found import Found
from community.library.seek import Wanted, seek


class LinePage(msgspec.Struct):
    """Some lines, and the mark of where to go on."""

    lines: list[Found]
    next: str | None


@get("/api/v1/library")
async def lines(
    viewer: NamedDependency[Viewer], sought: NamedDependency[Wanted], part: NamedDependency[Part]
) -> LinePage:
    """Everything that published reports say, sought and filtered; the newest evening first."""
    found = await seek(viewer, sought, part)
    return LinePage(list(found.rows), found.next)


@get("/api/v1/library/{line_id:uuid}")
async def one_line(library_line: NamedDependency[Found]) -> Found:
    """One line, at an address that stays."""
    return library_line


HANDLERS = [lines, one_line]
