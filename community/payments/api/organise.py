"""Terms, transfers, giving back and paying online, for programs."""

from datetime import date
from typing import Annotated
from uuid import UUID

import msgspec
from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import JSONBody
from msgspec import Meta

from community.events.tables import Event
from community.members.visitor import Visitor
from community.payments.answers import PaymentAnswer
from community.payments.checkout import pay_online
from community.payments.give_back import give_back, handed_over
from community.payments.tables import Refund, Terms
from community.payments.terms import set_terms, terms_of
from community.payments.transfer import note_transfer
from community.registrations.tables import Registration

Yen = Annotated[int, Meta(ge=1, le=9_999_999, examples=[2000])]


class TermsShape(msgspec.Struct):
    """Who cancels until so many hours before gets all back, and later that share of it."""

    free_until_hours: Annotated[int, Meta(ge=0, le=2160)] = 0
    percent_after: Annotated[int, Meta(ge=0, le=100)] = 0
    pays_online: bool = False
    transfer_to: Annotated[str, Meta(max_length=1000)] = ""

    @classmethod
    def of(cls, terms: Terms) -> "TermsShape":
        """The terms as a program reads them."""
        return cls(**{name: getattr(terms, name) for name in cls.__struct_fields__})


class Arrived(msgspec.Struct):
    """A transfer that arrived on the bank account."""

    amount_yen: Yen
    arrived_on: date


class Back(msgspec.Struct):
    """How much is to go back, and why."""

    amount_yen: Yen
    reason: str = ""


class RefundAnswer(msgspec.Struct):
    """Money that is to go back; `step` is queued, by_hand, sent, done or failed."""

    id: UUID
    payment: UUID
    amount_yen: int
    step: str

    @classmethod
    def of(cls, refund: Refund) -> "RefundAnswer":
        """The refund as a program reads it."""
        return cls(refund.id, refund.payment, refund.amount_yen, refund.step)


class Ordered(msgspec.Struct):
    """The refunds that were ordered, out of the latest payments first."""

    refunds: list[RefundAnswer]


class Way(msgspec.Struct):
    """The address of the page on which the person pays."""

    url: str


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
    organiser: NamedDependency[Visitor], refund: NamedDependency[Refund]
) -> PaymentAnswer:
    """Write down that one of us has given this back."""
    return PaymentAnswer.of(await handed_over(refund, organiser.name))


@post("/api/v1/registrations/{registration_id:uuid}/checkout", status_code=200)
async def checkout(registration: NamedDependency[Registration]) -> Way:
    """Where the person pays online; 409 where nothing is due or nothing is set up."""
    return Way(await pay_online(registration))


HANDLERS = [terms, change_terms, transfer, order, hand_over, checkout]
