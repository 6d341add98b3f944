"""Giving back, for programs."""

from litestar import post
from litestar.di import NamedDependency
from litestar.params import FromQuery, JSONBody

from community.members.visitor import Visitor
from community.payments.answers import PaymentAnswer
from community.payments.means import read_means
from community.payments.tables import Refund
from community.refunds.give_back import give_back
from community.refunds.handed_over import handed_over
from community.refunds.shapes import Back, Ordered, RefundAnswer
from community.registrations.tables import Registration


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


HANDLERS = [order, hand_over]
