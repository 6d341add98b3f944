"""Money at the door, for programs."""

from typing import Annotated

import msgspec
from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import JSONBody
from msgspec import Meta

from community.members.visitor import Visitor
from community.payments.answers import AccountAnswer, PaymentAnswer, TakenAnswer
from community.payments.means import read_means
from community.payments.of_registration import account_of
from community.payments.record import record
from community.payments.tables import Payment
from community.payments.take_back import take_back
from community.registrations.tables import Registration

Yen = Annotated[int, Meta(ge=0, le=9_999_999, examples=[2000])]


class Handed(msgspec.Struct):
    """What was due as the cashier saw it, by what means it came, and what was handed over.

    `given_yen` 0 is the exact amount.
    """

    means: Annotated[str, Meta(examples=["cash"])]
    due_yen: Yen
    given_yen: Yen = 0


@get("/api/v1/registrations/{registration_id:uuid}/payments")
async def account(
    registration: NamedDependency[Registration], visitor: NamedDependency[Visitor]
) -> AccountAnswer:
    """What one registration costs, what was paid and what is due."""
    whose = None if visitor.by_role else registration.member.id
    return AccountAnswer.of(await account_of(registration, whose))


@post("/api/v1/registrations/{registration_id:uuid}/payments")
async def take_money(
    organiser: NamedDependency[Visitor],
    registration: NamedDependency[Registration],
    data: JSONBody[Handed],
) -> TakenAnswer:
    """Write down that the amount due was paid at the door; 409 when something else is due."""
    means = read_means(data.means)
    taken = await record(registration, means, data.due_yen, data.given_yen, organiser.name)
    return TakenAnswer.of(taken)


@post("/api/v1/payments/{payment_id:uuid}/reversal", status_code=200)
async def reverse(
    organiser: NamedDependency[Visitor], payment: NamedDependency[Payment]
) -> PaymentAnswer:
    """Take back what was written down by mistake: the answer is the row that reverses it."""
    return PaymentAnswer.of(await take_back(payment, organiser.name))


HANDLERS = [account, take_money, reverse]
