"""Series for programs."""

import msgspec
from litestar import get
from litestar.di import NamedDependency

from community.events.answers import EventAnswer, in_brief
from community.events.find import all_series, events_of
from community.events.tables import Series
from community.events.visible_to import Viewer


class SeriesAnswer(msgspec.Struct):
    """A row of events that are numbered through."""

    slug: str
    title: str
    description: str


class AllSeries(msgspec.Struct):
    """Every series, the newest first."""

    series: list[SeriesAnswer]


class WholeSeries(SeriesAnswer):
    """One series with those of its events that you may find."""

    events: list[EventAnswer]


@get("/api/v1/series")
async def series() -> AllSeries:
    """Every series, the newest first."""
    return AllSeries([SeriesAnswer(s.slug, s.title, s.description) for s in await all_series()])


@get("/api/v1/series/{slug:str}")
async def one_series(
    shown_series: NamedDependency[Series], viewer: NamedDependency[Viewer]
) -> WholeSeries:
    """One series with its events, the newest first."""
    held = [in_brief(each) for each in await events_of(shown_series, viewer)]
    return WholeSeries(shown_series.slug, shown_series.title, shown_series.description, held)


HANDLERS = [series, one_series]
