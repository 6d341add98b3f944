"""Discount codes for programs."""

from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import JSONBody

from community.events.tables import Event
from community.members.visitor import Visitor
from community.prices.answers import AllCodes, CodeAnswer
from community.prices.offer_code import CodePlan, codes_of, offer_code
from community.web.sizes import LONG_TEXTS


@get("/api/v1/events/{slug:str}/discount-codes")
async def codes(organiser: NamedDependency[Visitor], event: NamedDependency[Event]) -> AllCodes:
    """The event's discount codes by name."""
    return AllCodes([CodeAnswer.of(each) for each in await codes_of(event)])


@post("/api/v1/events/{slug:str}/discount-codes", request_max_body_size=LONG_TEXTS)
async def offer_discount(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event], data: JSONBody[CodePlan]
) -> CodeAnswer:
    """Offer a discount code, in yen or percent; the same code again becomes what is sent now."""
    return CodeAnswer.of(await offer_code(event, data))


HANDLERS = [codes, offer_discount]
