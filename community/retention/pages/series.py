"""How long the data of a series stays: for everybody to read, for organisers to choose."""

from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.params import URLEncodedBody
from litestar.response import Redirect

from community.events.tables import Series
from community.language import _
from community.members.visitor import Visitor
from community.retention.series_spans import choose_spans, spans_of
from community.web.answer import page, see


@get("/series/{slug:str}/retention")
async def retention_of_series(
    visitor: NamedDependency[Visitor], shown_series: NamedDependency[Series]
) -> Response[str]:
    spans = await spans_of(shown_series)
    return page("retention/series.html", visitor, series=shown_series, spans=spans)


@post("/series/{slug:str}/retention")
async def choose_retention(
    organiser: NamedDependency[Visitor],
    shown_series: NamedDependency[Series],
    data: URLEncodedBody[dict[str, str]],
) -> Redirect:
    await choose_spans(shown_series, data)
    return see(f"/series/{shown_series.slug}/retention", _("Saved. It holds from tonight."))


HANDLERS = [retention_of_series, choose_retention]
