"""The patterns of a series, their parts, and what its events have tried."""

from dataclasses import dataclass

from community.database import fetch_one
from community.events.last_days import last_of
from community.events.tables import Event, Series
from community.patterns.parts import PARTS
from community.patterns.tables import Experiment, Pattern, PatternPart
from community.typed import read_id

IN_ORDER = {name: place for place, name in enumerate(PARTS)}


@dataclass(frozen=True)
class Figures:
    """How many follow and are registered by themselves, and how many events tried something."""

    followers: int
    registered: int
    events: int
    tried: int


async def patterns_of(series: Series) -> list[Pattern]:
    """The patterns of the series by name."""
    return await Pattern.objects().where(Pattern.series == series.id).order_by(Pattern.name)


async def pattern_of(series: Series, typed: str) -> Pattern | None:
    """The series' pattern of this id; None for an empty one, or one that is not there any more."""
    own = (Pattern.series == series.id) & (Pattern.id == read_id(typed))
    return await Pattern.objects().get(own) if read_id(typed) else None


async def parts_of(pattern: Pattern) -> list[PatternPart]:
    """Its parts in the order of the form."""
    parts = await PatternPart.objects().where(PatternPart.pattern == pattern.id)
    return sorted(parts, key=lambda part: IN_ORDER[part.name])


async def source_of(series: Series, pattern: Pattern | None) -> Event | None:
    """The event whose kinds of place and rules the next one has; without a pattern the last."""
    if pattern is None:
        return await last_of(series)
    return await Event.objects().get(Event.id == pattern.made_from)


async def experiments_of(series: Series) -> list[Experiment]:
    """What the events of the series have tried, the newest first, each with its event."""
    own = Experiment.objects(Experiment.event).where(Experiment.event.series == series.id)
    return await own.order_by(Experiment.noted_at, ascending=False)


async def experiment_at(event: Event) -> Experiment | None:
    """What this event tries."""
    return await Experiment.objects().get(Experiment.event == event.id)


async def figures_of(series: Series) -> Figures:
    """Counted now."""
    return Figures(**await fetch_one(_FIGURES, series.id))


_FIGURES = """
    SELECT (SELECT count(*) FROM follower WHERE series = $1) AS followers,
           (SELECT count(*) FROM follower WHERE series = $1 AND registers_since IS NOT NULL)
               AS registered,
           (SELECT count(*) FROM event WHERE series = $1) AS events,
           (SELECT count(*) FROM experiment x JOIN event e ON e.id = x.event WHERE e.series = $1)
               AS tried
"""
