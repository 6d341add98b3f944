"""What people are mailed about money that goes back to them."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

import msgspec

from community.database import only
from community.outbox.queue import To, queue
from community.payments.means import Means
from community.payments.payer import paid_by_holder, payer_of
from community.payments.tables import Payment, Refund
from community.registrations.find import event_of
from community.registrations.tables import Registration
from community.tickets.ticket_link import ticket_token


class Part(msgspec.Struct, frozen=True):
    """So much goes back, on this way."""

    amount_yen: int
    means: Means


async def mail_begun(registration: Registration, ordered: Iterable[Refund]) -> None:
    """That money will come, how much of it, and on which ways, to each of those who paid it."""
    by_payer: dict[UUID | None, list[Refund]] = {}
    for each in ordered:
        payer = await payer_of(each.payment)
        by_payer.setdefault(payer.id if payer else None, []).append(each)
    for refunds in by_payer.values():
        parts = [await _part(each) for each in refunds]
        first = refunds[0]
        await _mail(registration, first.payment, "begun", str(first.id), parts)


async def mail_sent(registration: Registration, row: Payment, has_return: bool) -> None:
    """That this row of the ledger has gone back."""
    part = Part(-row.amount_yen, Means(row.means))
    paid = row.reverses
    await _mail(registration, paid, "sent", str(row.id), [part], has_return=has_return)


async def mail_failed(registration: Registration, paid: Payment, ref: str, amount_yen: int) -> None:
    """That it did not arrive, and that one of us sees to it."""
    part = Part(amount_yen, Means(paid.means))
    await _mail(registration, paid.id, "failed", ref, [part])


async def _part(refund: Refund) -> Part:
    paid = only(await Payment.objects().get(Payment.id == refund.payment))
    return Part(refund.amount_yen, await way_back(refund, Means(paid.means)))


async def way_back(refund: Refund, paid_by: Means) -> Means:
    """The way on which it was paid; where that has failed, a transfer by one of us."""
    by_hand = refund.step == "by_hand"
    return Means.BANK if by_hand and not paid_by.is_by_hand else paid_by


async def _mail(
    registration: Registration, paid: UUID, news: str, cause: str, parts: list[Part], **more: Any
) -> None:
    """Who paid and passed the place on gets no link to a ticket that is another person's."""
    member = await payer_of(paid)
    if member is None or not member.email:
        return
    more |= {"parts": parts, "total_yen": sum(part.amount_yen for part in parts)}
    more |= {"event": only(await event_of(registration))}
    is_holder = await paid_by_holder(paid)
    more |= {"token": ticket_token(registration.ticket_serial) if is_holder else ""}
    to = To(member.email, member.name, member.language)
    await queue(to, f"refund-{news}:{cause}", f"refunds/mail_refund_{news}.md", **more)
