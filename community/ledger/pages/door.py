"""Money at the door: taken, taken back, counted."""

from typing import Any

import msgspec
from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.params import URLEncodedBody
from litestar.response import Redirect

from community.events.tables import Event
from community.language import _
from community.ledger.till import till_of
from community.members.visitor import Visitor
from community.money import read_yen, yen
from community.payments.answers import TakenAnswer
from community.payments.kind_words import kind_words
from community.payments.means import read_means
from community.payments.record import Taken, record
from community.payments.tables import Payment
from community.payments.take_back import take_back
from community.refunds.to_give_back import to_give_back
from community.registrations.tables import Registration
from community.web.answer import AnyRequest, page, see, wants_json


class Handed(msgspec.Struct):
    """What was due as the cashier saw it, by what means it came, and what was handed over."""

    means: str = ""
    due_yen: str = ""
    given: str = ""


@post("/registrations/{registration_id:uuid}/payments")
async def take_money(
    request: AnyRequest,
    organiser: NamedDependency[Visitor],
    registration: NamedDependency[Registration],
    data: URLEncodedBody[Handed],
    goes_on: NamedDependency[str],
) -> Response[Any]:
    due_yen, given_yen = read_yen(data.due_yen, "due_yen"), read_yen(data.given, "given")
    means = read_means(data.means)
    taken = await record(registration, means, due_yen, given_yen, organiser.name)
    if wants_json(request):
        return Response(TakenAnswer.of(taken))
    return see(f"/events/{registration.event.slug}/door{goes_on}", _told(registration, taken))


def _told(registration: Registration, taken: Taken) -> str:
    name, amount = registration.member.name, yen(taken.payment.amount_yen)
    if taken.change_yen:
        words = _("{name}: {amount} taken. Change: {change}")
        return words.format(name=name, amount=amount, change=yen(taken.change_yen))
    return _("{name}: {amount} taken.").format(name=name, amount=amount)


@post("/payments/{payment_id:uuid}/reversal")
async def reverse(
    organiser: NamedDependency[Visitor], payment: NamedDependency[Payment]
) -> Redirect:
    await take_back(payment, organiser.name)
    return see(f"/registrations/{payment.registration}/payments", _("Taken back. It is due again."))


@get("/events/{slug:str}/till")
async def till(organiser: NamedDependency[Visitor], event: NamedDependency[Event]) -> Response[str]:
    return page(
        "ledger/till.html",
        organiser,
        event=event,
        till=await till_of(event),
        waiting=await to_give_back(event),
        kind_words=kind_words,
    )


HANDLERS = [take_money, reverse, till]
