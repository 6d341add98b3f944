"""How long the data of a series stays, for programs."""

import msgspec
from litestar import get, put
from litestar.di import NamedDependency
from litestar.params import JSONBody

from community.events.tables import Series
from community.members.visitor import Visitor
from community.retention.series_spans import Span, choose_spans, spans_of


class SpanAnswer(msgspec.Struct):
    """A kind of data: `days` is what the series has chosen, null where the community's holds."""

    key: str
    title: str
    community_days: int
    days: int | None


class Spans(msgspec.Struct):
    """Each kind of data that belongs to an evening."""

    spans: list[SpanAnswer]


@get("/api/v1/series/{slug:str}/retention")
async def of_series(shown_series: NamedDependency[Series]) -> Spans:
    """How long the data of this series' evenings stays."""
    return Spans([_answer(each) for each in await spans_of(shown_series)])


@put("/api/v1/series/{slug:str}/retention")
async def choose_retention(
    organiser: NamedDependency[Visitor],
    shown_series: NamedDependency[Series],
    data: JSONBody[dict[str, int]],
) -> Spans:
    """Choose days by the `key` of each kind; what is left out follows the community."""
    chosen = await choose_spans(shown_series, {key: str(days) for key, days in data.items()})
    return Spans([_answer(each) for each in chosen])


def _answer(span: Span) -> SpanAnswer:
    return SpanAnswer(span.rule.key, span.rule.title(), span.rule.keeps_days, span.days)


HANDLERS = [of_series, choose_retention]
