"""What organisers do about registrations: the list, hosts and codes."""

from typing import Annotated

import msgspec
from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import FromQuery, JSONBody
from msgspec import Meta

from community.database.part import Part
from community.events.tables import Event
from community.members.visitor import Visitor
from community.registrations.answers import Answer, CodeAnswer
from community.registrations.codes import codes_of, offer_code
from community.registrations.everybody import some_of_everybody
from community.registrations.host import let_host
from community.registrations.listed import Listed
from community.registrations.tables import Registration, Standing


class RegistrationsPage(msgspec.Struct):
    """Some registrations in the order of their turns, and the mark of where to go on."""

    registrations: list[Listed]
    next: str | None


class Hosting(msgspec.Struct):
    """Whether the person hosts a roundtable."""

    is_host: bool


class CodeWish(msgspec.Struct):
    """A discount code as the organiser offers it."""

    code: Annotated[str, Meta(examples=["FRIENDS"])]
    amount_yen: Annotated[int, Meta(ge=1, le=9_999_999, examples=[500])]
    uses_allowed: Annotated[int, Meta(ge=1, le=100_000)] = 1


class AllCodes(msgspec.Struct):
    """Every code of the event by name."""

    discount_codes: list[CodeAnswer]


@get("/api/v1/events/{slug:str}/registrations")
async def everybody(
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
    part: NamedDependency[Part],
    standing: FromQuery[Standing | None] = None,
) -> RegistrationsPage:
    """Who is registered, in the order of their turns; the waitlist is promoted in this order."""
    found = await some_of_everybody(event, part, standing)
    people = [Listed.of(each, event, each.member) for each in found.rows]
    return RegistrationsPage(people, found.next)


@post("/api/v1/registrations/{registration_id:uuid}/hosting", status_code=200)
async def let_somebody_host(
    organiser: NamedDependency[Visitor],
    registration: NamedDependency[Registration],
    data: JSONBody[Hosting],
) -> Answer:
    """Let somebody host a roundtable, or no longer."""
    await let_host(registration, data.is_host)
    return Answer.of(registration, registration.event)


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


HANDLERS = [everybody, let_somebody_host, codes, offer_discount]
