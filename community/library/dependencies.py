"""What a reader asks of the library, and the line that an address names."""

from typing import Annotated
from uuid import UUID

from litestar.di import NamedDependency, Provide
from litestar.exceptions import NotFoundException
from litestar.params import FromPath, FromQuery, QueryParameter

from community.events.visible_to import Viewer
from community.library import seek
from community.library.found import Found
from community.library.seek import Wanted


async def sought(
    q: Annotated[str, QueryParameter(max_length=200, description="Words that are in it.")] = "",
    kind: FromQuery[str] = "",
    phase: FromQuery[str] = "",
    measure: FromQuery[str] = "",
    series: FromQuery[str] = "",
    year: FromQuery[str] = "",
) -> Wanted:
    """What is asked for; empty means all."""
    return Wanted(q, kind, phase, measure, series, int(year) if year.isdecimal() else 0)


async def library_line(line_id: FromPath[UUID], viewer: NamedDependency[Viewer]) -> Found:
    """A published line that the viewer may read."""
    found = await seek.line(viewer, line_id)
    if found is None:
        raise NotFoundException
    return found


GIVEN = {"sought": Provide(sought), "library_line": Provide(library_line)}
