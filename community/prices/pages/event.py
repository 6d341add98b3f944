"""The prices of one evening."""

from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.params import URLEncodedBody
from litestar.response import Redirect

from community.events.tables import Event
from community.language import _
from community.members.visitor import Visitor
from community.places.kinds import kinds_of
from community.prices.examples import examples_of
from community.prices.explain import benefits_in_words, explained
from community.prices.explain_code import shown
from community.prices.fill import filled
from community.prices.form import CodeForm, RulesForm
from community.prices.keep_rules import drop_rules, keep_rules
from community.prices.offer_code import codes_of, offer_code
from community.prices.read_form import code_from, rules_from
from community.prices.rules_of import rules_of
from community.web.answer import page, see
from community.web.sizes import LONG_TEXTS


@get("/events/{slug:str}/prices")
async def prices_page(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event]
) -> Response[str]:
    held, kinds = await rules_of(event), await kinds_of(event)
    return page(
        "prices/event.html",
        organiser,
        event=event,
        held=held,
        sentences=explained(held.rules, event.zone),
        kinds=await examples_of(event, held.rules),
        form=filled(held.rules, event.zone),
        benefits=benefits_in_words(),
        codes=[shown(each, event, kinds) for each in await codes_of(event)],
        codes_for=[(str(kind.id), kind.called) for kind in kinds],
    )


@post("/events/{slug:str}/prices")
async def change_prices(
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
    data: URLEncodedBody[RulesForm],
) -> Redirect:
    await keep_rules(event, rules_from(data))
    told = _("Saved. Whoever is registered keeps the price that was promised.")
    return see(f"/events/{event.slug}/prices", told)


@post("/events/{slug:str}/prices/removal")
async def follow_series(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event]
) -> Redirect:
    await drop_rules(event)
    return see(f"/events/{event.slug}/prices", _("From now on the rules of the series hold."))


@post("/events/{slug:str}/discount-codes", request_max_body_size=LONG_TEXTS)
async def offer_discount(
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
    data: URLEncodedBody[CodeForm],
) -> Redirect:
    await offer_code(event, code_from(data))
    return see(f"/events/{event.slug}/prices#codes", _("The discount code can be used."))


HANDLERS = [prices_page, change_prices, follow_series, offer_discount]
