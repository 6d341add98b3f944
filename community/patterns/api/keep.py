"""Patterns for programs: saved, changed, made anew, removed."""

from litestar import get, post, put
from litestar.di import NamedDependency
from litestar.params import JSONBody

from community.events.next_day import DayRule
from community.events.tables import Series
from community.members.visitor import Visitor
from community.patterns.api.shapes import PatternName, PatternWish, WholePattern
from community.patterns.keep import change_pattern, remove_pattern, renew_pattern, save_pattern
from community.patterns.tables import Pattern

Organiser = NamedDependency[Visitor]
Known = NamedDependency[Pattern]


@post("/api/v1/series/{slug:str}/patterns")
async def save(
    organiser: Organiser, shown_series: NamedDependency[Series], data: JSONBody[PatternName]
) -> WholePattern:
    """Save a pattern of the series' last event."""
    return await WholePattern.of(await save_pattern(shown_series, data.name))


@get("/api/v1/patterns/{pattern_id:uuid}")
async def one(organiser: Organiser, known_pattern: Known) -> WholePattern:
    """One pattern: on which days, and which of its parts are open, usual or fixed."""
    return await WholePattern.of(known_pattern)


@put("/api/v1/patterns/{pattern_id:uuid}")
async def change(
    organiser: Organiser, known_pattern: Known, data: JSONBody[PatternWish]
) -> WholePattern:
    """Change a pattern; events that were made from it stay as they are."""
    modes = {name: (said.mode, said.reason) for name, said in data.parts.items()}
    words = {name: said.words for name, said in data.parts.items() if said.words is not None}
    rule = DayRule(data.nth, data.weekday, data.every)
    return await WholePattern.of(await change_pattern(known_pattern, data.name, rule, modes, words))


@post("/api/v1/patterns/{pattern_id:uuid}/renewal", status_code=200)
async def renew(organiser: Organiser, known_pattern: Known) -> WholePattern:
    """Make a pattern anew from the series' last event."""
    return await WholePattern.of(await renew_pattern(known_pattern))


@post("/api/v1/patterns/{pattern_id:uuid}/removal", status_code=200)
async def remove(organiser: Organiser, known_pattern: Known) -> WholePattern:
    """Remove a pattern; events that were made from it stay."""
    removed = await WholePattern.of(known_pattern)
    await remove_pattern(known_pattern)
    return removed


HANDLERS = [save, one, change, renew, remove]
