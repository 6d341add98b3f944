"""Themes and KPIs over all evenings, and following a theme, for programs."""

from uuid import UUID

import msgspec
from litestar import get, post, put
from litestar.di import NamedDependency
from litestar.params import FromQuery, JSONBody

from community.events.visible_to import Viewer
from community.library.elsewhere import elsewhere
from community.library.follow import follow, follower_of, stop_following
from community.library.found import Found
from community.library.kpi_phases import kpis_by_phase
from community.library.over_time import Once, over_time
from community.library.say_same import say_same
from community.library.two_phases import TwoPhases, side_by_side
from community.members.tables import Member
from community.members.visitor import Visitor

Line = NamedDependency[Found]
Reading = NamedDependency[Viewer]


class KpiPhases(msgspec.Struct):
    """A KPI, and at how many evenings it was named: in all, and for each phase."""

    line: UUID
    words: str
    events: int
    phases: dict[str, int]


class Sameness(msgspec.Struct):
    """Another line, and whether it says the same."""

    other: UUID
    is_same: bool


class ThemeFollowing(msgspec.Struct):
    """Whether the person is told when a later report says something on the theme."""

    follows: bool


@get("/api/v1/library/phases")
async def by_phase(viewer: Reading) -> list[KpiPhases]:
    """Which KPI was named for which phase, those of most evenings first."""
    return [
        KpiPhases(row.line, row.words, row.events, {each: row.at(each) for each in row.phases})
        for row in await kpis_by_phase(viewer)
    ]


@get("/api/v1/library/phases/compared")
async def compared(viewer: Reading, one: FromQuery[str], other: FromQuery[str]) -> TwoPhases:
    """What is named for both phases, and for one of them alone."""
    return side_by_side(await kpis_by_phase(viewer), one, other)


@get("/api/v1/library/{line_id:uuid}/evenings")
async def evenings(viewer: Reading, library_theme: Line) -> list[Once]:
    """A theme evening by evening: of how many roundtables, and in which words."""
    themes = [library_theme, *await elsewhere(viewer, library_theme)]
    return await over_time(viewer, themes)


@post("/api/v1/library/{line_id:uuid}/sameness", status_code=204)
async def say(
    organiser: NamedDependency[Visitor], library_line: Line, data: JSONBody[Sameness]
) -> None:
    """Say that another line says the same, or that it does not; the latest word counts."""
    await say_same(library_line.id, data.other, data.is_same, organiser.name)


@get("/api/v1/library/{line_id:uuid}/following")
async def following(me: NamedDependency[Member], library_theme: Line) -> ThemeFollowing:
    """Whether the person follows the theme."""
    return ThemeFollowing(await follower_of(library_theme, me) is not None)


@put("/api/v1/library/{line_id:uuid}/following")
async def follow_or_stop(
    me: NamedDependency[Member], library_theme: Line, data: JSONBody[ThemeFollowing]
) -> ThemeFollowing:
    """Follow the theme, or no longer."""
    found = await follower_of(library_theme, me)
    if data.follows:
        await follow(library_theme, me)
    elif found:
        await stop_following(found)
    return data


HANDLERS = [by_phase, compared, evenings, say, following, follow_or_stop]
