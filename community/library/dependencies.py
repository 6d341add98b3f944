"""What a reader asks of the library, and the line that an address names."""

from typing import Annotated
from uuid import UUID

from litestar.di import NamedDependency, Provide
from litestar.exceptions import NotFoundException
from litestar.params import FromPath, FromQuery, QueryParameter

from community.events.visible_to import Viewer
from community.library import seek
from community.library.follow_link import who_stops, wish_in
from community.library.found import Found
from community.library.seek import Wanted
from community.library.tables import ThemeFollower
from community.web.or_404 import or_404

ThemeWish = tuple[Found, str, str]
SoughtCard = tuple[str, str, str]


async def sought_card(
    phase: FromQuery[str] = "", measure: FromQuery[str] = "", nature: FromQuery[str] = ""
) -> SoughtCard:
    """What of a KPI card is asked for; empty means all."""
    return phase, measure, nature


async def sought(
    sought_card: NamedDependency[SoughtCard],
    q: Annotated[str, QueryParameter(max_length=200, description="Words that are in it.")] = "",
    kind: FromQuery[str] = "",
    series: FromQuery[str] = "",
    year: FromQuery[str] = "",
) -> Wanted:
    """What is asked for; empty means all."""
    return Wanted(q, kind, *sought_card, series, int(year) if year.isdecimal() else 0)


async def library_line(line_id: FromPath[UUID], viewer: NamedDependency[Viewer]) -> Found:
    """A published line that the viewer may read."""
    found = await seek.line(viewer, line_id)
    if found is None:
        raise NotFoundException
    return found


async def library_theme(library_line: NamedDependency[Found]) -> Found:
    """A published theme that the viewer may read."""
    return or_404(library_line if library_line.kind == "theme" else None)


async def theme_wish(theme_token: FromPath[str], viewer: NamedDependency[Viewer]) -> ThemeWish:
    """Theme, address and language of a link to follow; refuses one that has ended."""
    line, address, spoken = or_404(wish_in(theme_token))
    return or_404(await seek.line(viewer, line)), address, spoken


async def leaving_theme(theme_stop_token: FromPath[str]) -> ThemeFollower:
    """Whose mails are to stop."""
    return or_404(await who_stops(theme_stop_token))


GIVEN = {
    "sought_card": Provide(sought_card),
    "sought": Provide(sought),
    "library_line": Provide(library_line),
    "library_theme": Provide(library_theme),
    "theme_wish": Provide(theme_wish),
    "leaving_theme": Provide(leaving_theme),
}
