"""Terms and transfers, for programs."""

import msgspec
from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import JSONBody

from community.events.tables import Event
from community.members.visitor import Visitor
from community.payments.answers import PaymentAnswer
from community.payments.shapes import Arrived, TermsShape
from community.payments.terms import set_terms, terms_of
from community.payments.transfer import note_transfer
from community.registrations.tables import Registration


@get("/api/v1/events/{slug:str}/terms")
async def terms(organiser: NamedDependency[Visitor], event: NamedDependency[Event]) -> TermsShape:
    """How the event is paid for, and what goes back to who cancels."""
    return TermsShape.of(await terms_of(event.id))


@post("/api/v1/events/{slug:str}/terms", status_code=200)
async def change_terms(
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
    data: JSONBody[TermsShape],
) -> TermsShape:
    """Set the terms, for who cancels from now on."""
    return TermsShape.of(await set_terms(event, msgspec.structs.asdict(data)))


@post("/api/v1/registrations/{registration_id:uuid}/transfers")
async def transfer(
    organiser: NamedDependency[Visitor],
    registration: NamedDependency[Registration],
    data: JSONBody[Arrived],
) -> PaymentAnswer:
    """Write down a transfer; the same amount of the same day is refused a second time."""
    noted = await note_transfer(registration, data.amount_yen, data.arrived_on, organiser.name)
    return PaymentAnswer.of(noted)


HANDLERS = [terms, change_terms, transfer]
