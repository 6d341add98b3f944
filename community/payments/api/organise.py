"""Terms, transfers, giving back and paying online, for programs."""

import msgspec
from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import FromQuery, JSONBody

from community.events.tables import Event
from community.members.visitor import Visitor
from community.payments.answers import PaymentAnswer
from community.payments.checkout import pay_online
from community.payments.give_back import give_back
from community.payments.handed_over import handed_over
from community.payments.means import read_means
from community.payments.shapes import (
    Arrived,
    Back,
    Ordered,
    RefundAnswer,
    TermsShape,
    Way,
)
from community.payments.tables import Refund
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


@post("/api/v1/registrations/{registration_id:uuid}/refunds")
async def order(
    organiser: NamedDependency[Visitor],
    registration: NamedDependency[Registration],
    data: JSONBody[Back],
) -> Ordered:
    """Give money back. Who keeps the place pays that much less from now on."""
    ordered = await give_back(registration, data.amount_yen, data.reason, organiser.name)
    return Ordered([RefundAnswer.of(each) for each in ordered])


@post("/api/v1/refunds/{refund_id:uuid}/handing-over", status_code=200)
async def hand_over(
    organiser: NamedDependency[Visitor],
    refund: NamedDependency[Refund],
    means: FromQuery[str] = "",
) -> PaymentAnswer:
    """Write down that one of us has given this back: in cash, by bank or other means.

    Without `means` it is the way on which it came, or a transfer.
    """
    by = read_means(means) if means else None
    return PaymentAnswer.of(await handed_over(refund, organiser.name, by))


@post("/api/v1/registrations/{registration_id:uuid}/checkout", status_code=200)
async def checkout(registration: NamedDependency[Registration]) -> Way:
    """Where the person pays online; 409 where nothing is due or nothing is set up."""
    return Way(await pay_online(registration))


HANDLERS = [terms, change_terms, transfer, order, hand_over, checkout]
