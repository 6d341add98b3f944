"""The prices of a whole series."""

from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.params import URLEncodedBody
from litestar.response import Redirect

from community.events.tables import Series
from community.language import _
from community.members.visitor import Visitor
from community.prices.explain import benefits_in_words, explained
from community.prices.fill import filled
from community.prices.form import RulesForm
from community.prices.keep_rules import keep_series_rules
from community.prices.read_form import rules_from
from community.prices.rules_of import rules_of_series
from community.settings import settings
from community.web.answer import page, see


@get("/series/{slug:str}/prices")
async def series_prices(
    organiser: NamedDependency[Visitor], shown_series: NamedDependency[Series]
) -> Response[str]:
    held = await rules_of_series(shown_series)
    return page(
        "prices/series.html",
        organiser,
        series=shown_series,
        held=held,
        sentences=explained(held.rules, settings().timezone),
        form=filled(held.rules, settings().timezone),
        benefits=benefits_in_words(),
    )


@post("/series/{slug:str}/prices")
async def change_series_prices(
    organiser: NamedDependency[Visitor],
    shown_series: NamedDependency[Series],
    data: URLEncodedBody[RulesForm],
) -> Redirect:
    await keep_series_rules(shown_series, rules_from(data))
    told = _("Saved. It holds for every evening of the series without rules of its own.")
    return see(f"/series/{shown_series.slug}/prices", told)


HANDLERS = [series_prices, change_series_prices]
