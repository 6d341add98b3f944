"""Organisers give money back, and say by what means it went."""

import msgspec
from litestar import post
from litestar.di import NamedDependency
from litestar.params import URLEncodedBody
from litestar.response import Redirect

from community.language import _
from community.members.visitor import Visitor
from community.money import read_yen
from community.payments.means import read_means
from community.payments.tables import Refund
from community.refunds.give_back import give_back
from community.refunds.handed_over import handed_over
from community.registrations.tables import Registration
from community.web.answer import see


class RefundForm(msgspec.Struct):
    """How much goes back, and why."""

    amount: str = ""
    reason: str = ""


class HandOverForm(msgspec.Struct):
    """By what means it was given back."""

    means: str = ""


@post("/registrations/{registration_id:uuid}/refunds")
async def order(
    organiser: NamedDependency[Visitor],
    registration: NamedDependency[Registration],
    data: URLEncodedBody[RefundForm],
) -> Redirect:
    await give_back(registration, read_yen(data.amount, "amount"), data.reason, organiser.name)
    told = _("Ordered. What was paid online goes back by itself.")
    return see(f"/registrations/{registration.id}/payments", told)


@post("/refunds/{refund_id:uuid}/handing-over")
async def hand_over(
    organiser: NamedDependency[Visitor],
    refund: NamedDependency[Refund],
    data: URLEncodedBody[HandOverForm],
) -> Redirect:
    await handed_over(refund, organiser.name, read_means(data.means) if data.means else None)
    return see(f"/registrations/{refund.registration}/payments", _("Given back, and written down."))


HANDLERS = [order, hand_over]
