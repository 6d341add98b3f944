"""What people are mailed about money that goes back to them."""

from collections.abc import Iterable
from typing import Any

import msgspec

from community.database import only
from community.members.tables import Member
from community.outbox.queue import To, queue
from community.payments.means import Means
from community.payments.tables import Payment, Refund
from community.registrations.find import event_of
from community.registrations.tables import Registration
from community.registrations.ticket_link import ticket_token


class Part(msgspec.Struct, frozen=True):
    """So much goes back, on this way."""

    amount_yen: int
    means: Means


async def mail_begun(registration: Registration, ordered: Iterable[Refund]) -> None:
    """That money will come, how much of it, and on which ways."""
    first, parts = "", []
    for each in ordered:
        paid = only(await Payment.objects().get(Payment.id == each.payment))
        first = first or str(each.id)
        parts.append(Part(each.amount_yen, await way_back(each, Means(paid.means))))
    if parts:
        await _mail(registration, "begun", first, parts)


async def mail_sent(registration: Registration, row: Payment, has_return: bool) -> None:
    """That this row of the ledger has gone back."""
    part = Part(-row.amount_yen, Means(row.means))
    await _mail(registration, "sent", str(row.id), [part], has_return=has_return)


async def mail_failed(registration: Registration, ref: str, amount_yen: int, means: Means) -> None:
    """That it did not arrive, and that one of us sees to it."""
    await _mail(registration, "failed", ref, [Part(amount_yen, means)])


async def way_back(refund: Refund, paid_by: Means) -> Means:
    """The way on which it was paid; where that has failed, a transfer by one of us."""
    by_hand = refund.step == "by_hand"
    return Means.BANK if by_hand and not paid_by.is_by_hand else paid_by


async def _mail(
    registration: Registration, news: str, cause: str, parts: list[Part], **more: Any
) -> None:
    member = only(await Member.objects().get(Member.id == registration.member))
    if not member.email:
        return
    more |= {"parts": parts, "total_yen": sum(part.amount_yen for part in parts)}
    more |= {"event": only(await event_of(registration))}
    more |= {"token": ticket_token(registration.ticket_serial)}
    to = To(member.email, member.name, member.language)
    await queue(to, f"refund-{news}:{cause}", f"payments/mail_refund_{news}.md", **more)
