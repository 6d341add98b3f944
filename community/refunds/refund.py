"""Order that money goes back: out of which payments, by whom."""

from uuid import UUID

import msgspec

from community.database import fetch
from community.jobs import enqueue
from community.live import tell
from community.payments.means import BY_HAND, Means
from community.payments.on_its_way import GOES_BACK
from community.payments.payer import PAYER
from community.payments.tables import Refund, Refunding
from community.refunds.mail_refund import mail_begun
from community.registrations.tables import Registration


class Left(msgspec.Struct, frozen=True):
    """A payment, and what of it can still go back; `by_hand` where no provider can do it."""

    id: UUID
    means: Means
    left_yen: int
    by_hand: bool


async def order_refund(
    registration: Registration, amount_yen: int, by_name: str = ""
) -> list[Refund]:
    """The refunds for up to this amount, out of the latest payments first; the registration is
    locked, and the person is mailed. What a provider moved goes back by itself. The rest is given
    back by one of us, and so is what could not arrive that way once.
    """
    ordered: list[Refund] = []
    for payment in await _left(registration.id):
        part_yen = min(amount_yen - sum(each.amount_yen for each in ordered), payment.left_yen)
        if part_yen > 0:
            ordered.append(await _order(registration, payment, part_yen, by_name))
    if ordered:
        await tell(f"event:{registration.event}")
    await mail_begun(registration, ordered)
    return ordered


async def _order(
    registration: Registration, payment: Left, amount_yen: int, by_name: str
) -> Refund:
    refund = Refund(
        registration=registration.id,
        payment=payment.id,
        amount_yen=amount_yen,
        step=Refunding.BY_HAND if payment.by_hand else Refunding.QUEUED,
        by_name=by_name[:120],
    )
    await refund.save()
    if refund.step == Refunding.QUEUED:
        await enqueue("send_refund", str(refund.id))
    return refund


async def _left(registration_id: UUID) -> list[Left]:
    return [
        msgspec.convert(dict(row), Left)
        for row in await fetch(_LEFT_NOW, registration_id, list(BY_HAND))
    ]


LEFT = f"""
    SELECT p.id, p.means, p.amount_yen
           + coalesce((SELECT sum(back.amount_yen) FROM payment back
                       WHERE back.reverses = p.id
                          OR back.reverses IN (SELECT g.id FROM payment g
                                               WHERE g.reverses = p.id)), 0)
           - coalesce((SELECT sum(refund.amount_yen) FROM refund
                       WHERE refund.payment = p.id AND {GOES_BACK}), 0)
           AS left_yen,
           p.means = ANY($2) OR (p.means = 'konbini' AND coalesce(m.email, '') = '')
           OR EXISTS (SELECT FROM refund WHERE payment = p.id AND step = 'failed') AS by_hand
    FROM payment p JOIN registration r ON r.id = p.registration
    LEFT JOIN payer y ON y.payment = p.id LEFT JOIN member m ON m.id = {PAYER}
    WHERE p.kind = 'paid'
"""

# What was noted last made it too much; the provider's moment, or a bank's day, may lie before.
_LEFT_NOW = f"{LEFT} AND p.registration = $1 ORDER BY p.noted_at DESC, p.id"
