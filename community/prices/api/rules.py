"""The rules of prices for programs."""

from litestar import delete, get, put
from litestar.di import NamedDependency
from litestar.params import JSONBody

from community.database import only
from community.events.find import event_by_slug
from community.events.tables import Event, Series
from community.members.visitor import Visitor
from community.prices.answers import PricesAnswer, SeriesPrices
from community.prices.keep_rules import drop_rules, keep_rules, keep_series_rules
from community.prices.rules import Rules
from community.prices.rules_of import rules_of, rules_of_series


@get("/api/v1/events/{slug:str}/prices")
async def prices(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event]
) -> PricesAnswer:
    """The rules that hold for the event, and what different people pay today."""
    return await PricesAnswer.of(event, await rules_of(event))


@put("/api/v1/events/{slug:str}/prices")
async def change_prices(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event], data: JSONBody[Rules]
) -> PricesAnswer:
    """Give the event rules of its own. Whoever is registered keeps the price that was promised."""
    held = await keep_rules(event, data)
    return await PricesAnswer.of(only(await event_by_slug(event.slug)), held)


@delete("/api/v1/events/{slug:str}/prices", status_code=200)
async def follow_series(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event]
) -> PricesAnswer:
    """Take the event's own rules away: it follows its series again."""
    held = await drop_rules(event)
    return await PricesAnswer.of(only(await event_by_slug(event.slug)), held)


@get("/api/v1/series/{slug:str}/prices")
async def series_prices(
    organiser: NamedDependency[Visitor], shown_series: NamedDependency[Series]
) -> SeriesPrices:
    """The rules of all events of the series that have none of their own."""
    return SeriesPrices((await rules_of_series(shown_series)).rules)


@put("/api/v1/series/{slug:str}/prices")
async def change_series_prices(
    organiser: NamedDependency[Visitor],
    shown_series: NamedDependency[Series],
    data: JSONBody[Rules],
) -> SeriesPrices:
    """Give the series rules. Whoever is registered keeps the price that was promised."""
    return SeriesPrices((await keep_series_rules(shown_series, data)).rules)


HANDLERS = [prices, change_prices, follow_series, series_prices, change_series_prices]
