"""What organisers do about money: terms and transfers."""

import msgspec
from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.params import URLEncodedBody
from litestar.response import Redirect

from community.events.tables import Event
from community.language import _
from community.members.visitor import Visitor
from community.money import read_yen
from community.payments.day_typed import read_on
from community.payments.provider import is_set_up
from community.payments.terms import set_terms, terms_of
from community.payments.transfer import note_transfer
from community.payments.ways_to_pay import ways_to_pay
from community.places.kinds import kinds_of
from community.registrations.tables import Registration
from community.typed import read_whole_number
from community.web.answer import page, see


class TermsForm(msgspec.Struct):
    """The terms as they were typed."""

    free_until_hours: str = ""
    percent_after: str = ""
    pays_online: str = ""
    transfer_to: str = ""


class TransferForm(msgspec.Struct):
    """A transfer that arrived."""

    amount: str = ""
    arrived_on: str = ""


@get("/events/{slug:str}/terms")
async def terms(visitor: NamedDependency[Visitor], event: NamedDependency[Event]) -> Response[str]:
    """How to pay, and what goes back to who cancels, for everybody; organisers decide it here."""
    kept = await terms_of(event.id)
    return page(
        "payments/terms.html",
        visitor,
        event=event,
        terms=kept,
        ways=ways_to_pay(kept, await kinds_of(event)),
        is_online=is_set_up(),
    )


@post("/events/{slug:str}/terms")
async def change_terms(
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
    data: URLEncodedBody[TermsForm],
) -> Redirect:
    await set_terms(
        event,
        {
            "free_until_hours": read_whole_number(data.free_until_hours, "free_until_hours"),
            "percent_after": read_whole_number(data.percent_after, "percent_after"),
            "pays_online": bool(data.pays_online),
            "transfer_to": data.transfer_to.strip(),
        },
    )
    return see(f"/events/{event.slug}/terms", _("Saved."))


@post("/registrations/{registration_id:uuid}/transfers")
async def transfer(
    organiser: NamedDependency[Visitor],
    registration: NamedDependency[Registration],
    data: URLEncodedBody[TransferForm],
) -> Redirect:
    amount_yen, on = read_yen(data.amount, "amount"), read_on(data.arrived_on, "arrived_on")
    await note_transfer(registration, amount_yen, on, organiser.name)
    return see(f"/registrations/{registration.id}/payments", _("The transfer is written down."))


HANDLERS = [terms, change_terms, transfer]
