"""Patterns and the next event for programs."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

import msgspec
from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import JSONBody, QueryParameter
from msgspec import Meta

from community.database import only
from community.events.answers import WholeEvent, in_full
from community.events.find import event_by_slug
from community.events.tables import Series
from community.members.visitor import Visitor
from community.patterns.find import experiments_of, pattern_of, patterns_of
from community.patterns.form import fill_in
from community.patterns.make_next import make_next
from community.patterns.suggest import suggested
from community.patterns.tables import Experiment, Pattern
from community.web.sizes import LONG_TEXTS

Chosen = Annotated[str, QueryParameter(name="pattern")]


class PatternAnswer(msgspec.Struct):
    """A pattern: on which days (nth 1 to 4, -1 the last, 0 by weeks), and what it is called."""

    id: UUID
    name: str
    nth: int
    weekday: int
    every: int

    @classmethod
    def of(cls, pattern: Pattern) -> "PatternAnswer":
        """The pattern as a program reads it."""
        return cls(pattern.id, pattern.name, pattern.nth, pattern.weekday, pattern.every)


class ExperimentAnswer(msgspec.Struct):
    """What an event tries, and in which parts it leaves its pattern."""

    event: str
    trying: str
    parts: list[str]
    noted_at: datetime

    @classmethod
    def of(cls, found: Experiment) -> "ExperimentAnswer":
        """As a program reads it."""
        parts = msgspec.json.decode(found.parts, type=list[str])
        return cls(found.event.slug, found.trying, parts, found.noted_at)


class PatternsAnswer(msgspec.Struct):
    """The patterns of a series, and what its events have tried."""

    patterns: list[PatternAnswer]
    experiments: list[ExperimentAnswer]


class NextAnswer(msgspec.Struct):
    """The next event as suggested: fields as in the form, and which parts are open or fixed."""

    fields: dict[str, str]
    day: str
    open: list[str]
    fixed: dict[str, str]


class NextWish(msgspec.Struct):
    """What differs from the suggestion, by field; `trying` where a usual part differs."""

    fields: Annotated[dict[str, str], Meta(examples=[{"title": "KPIを持ち寄る夜"}])]
    pattern: UUID | None = None
    trying: str = ""


@get("/api/v1/series/{slug:str}/patterns")
async def patterns(
    organiser: NamedDependency[Visitor], shown_series: NamedDependency[Series]
) -> PatternsAnswer:
    """The patterns of a series by name, and what its events have tried, the newest first."""
    found, tried = await patterns_of(shown_series), await experiments_of(shown_series)
    return PatternsAnswer(
        [PatternAnswer.of(each) for each in found], [ExperimentAnswer.of(each) for each in tried]
    )


@get("/api/v1/series/{slug:str}/next")
async def suggest(
    organiser: NamedDependency[Visitor], shown_series: NamedDependency[Series], chosen: Chosen = ""
) -> NextAnswer:
    """The next event of the series from the last one, or from one of its patterns."""
    found = await suggested(shown_series, await pattern_of(shown_series, chosen))
    fields = msgspec.structs.asdict(found.form)
    return NextAnswer(fields, found.day_words, found.open, found.fixed)


@post("/api/v1/series/{slug:str}/next", request_max_body_size=LONG_TEXTS)
async def make(
    organiser: NamedDependency[Visitor],
    shown_series: NamedDependency[Series],
    data: JSONBody[NextWish],
) -> WholeEvent:
    """Make the next event, a draft: what is not named is as suggested."""
    pattern = await pattern_of(shown_series, str(data.pattern or ""))
    found = await suggested(shown_series, pattern)
    form = fill_in(found.form, {**data.fields, "trying": data.trying})
    event = await make_next(shown_series, form, pattern, organiser.name)
    return await in_full(only(await event_by_slug(event.slug)))


HANDLERS = [patterns, suggest, make]
