"""Discount codes for programs."""

from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import JSONBody

from community.events.tables import Event
from community.members.visitor import Visitor
from community.prices.answers import AllCodes, CodeAnswer, CodeWish
from community.prices.codes import codes_of, offer_code


@get("/api/v1/events/{slug:str}/discount-codes")
async def codes(organiser: NamedDependency[Visitor], event: NamedDependency[Event]) -> AllCodes:
    """The event's discount codes by name."""
    return AllCodes([CodeAnswer.of(each) for each in await codes_of(event)])


@post("/api/v1/events/{slug:str}/discount-codes")
async def offer_discount(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event], data: JSONBody[CodeWish]
) -> CodeAnswer:
    """Offer a discount code; the same code again gets the new amount and number of uses."""
    offered = await offer_code(event, data.code, data.amount_yen, data.uses_allowed)
    return CodeAnswer.of(offered)


HANDLERS = [codes, offer_discount]
