"""Issue a receipt: numbered without a gap, kept as it is, issued again under the same number."""

from datetime import timedelta

import msgspec

from community.clock import now
from community.database import execute, fetch_value, lock, only, transaction
from community.language import _
from community.language.line import one_line
from community.payments.receipt_content import Content, content_of
from community.payments.tables import Receipt
from community.refusal import Conflict, Refused
from community.registrations.find import event_of
from community.registrations.tables import Registration

TAPPED_TWICE = timedelta(minutes=1)


async def issue(registration: Registration, typed: str) -> Receipt:
    """The receipt for everything that was paid and not given back, to this addressee.

    As long as the amount is the same it is a copy of the first one, marked 再発行; when it has
    changed, a new number that says which one it replaces. Two taps make one.
    """
    addressee = one_line(typed)
    if not 1 <= len(addressee) <= 80:
        raise Refused(_("Please write to whom the receipt is made out."), "addressee")
    async with transaction():
        registration = await lock(registration)
        if registration.paid_yen <= 0:
            raise Conflict(_("A receipt is there as soon as something has been paid."))
        await execute("LOCK TABLE receipt IN SHARE ROW EXCLUSIVE MODE")
        last = await _last(registration)
        if last and _is_same(last, registration, addressee):
            return last
        receipt = await _next(registration, last)
        receipt.addressee = addressee
        await receipt.save()
    return receipt


async def receipts_of(registration: Registration) -> list[Receipt]:
    """Every receipt for this registration, the latest first."""
    theirs = Receipt.objects().where(Receipt.registration == registration.id)
    return await theirs.order_by(Receipt.number, Receipt.copy, ascending=False)


async def _last(registration: Registration) -> Receipt | None:
    return next(iter(await receipts_of(registration)), None)


async def _next(registration: Registration, last: Receipt | None) -> Receipt:
    if last is not None and _is_for_all(last, registration):
        number, copy = last.number, last.copy + 1
        return Receipt(registration=registration.id, number=number, copy=copy, content=last.content)
    event = only(await event_of(registration))
    content = await content_of(registration, event, last.number if last else 0)
    number = await fetch_value("SELECT coalesce(max(number), 0) + 1 FROM receipt")
    kept = msgspec.json.encode(content).decode()
    return Receipt(registration=registration.id, number=number, content=kept)


def _is_same(last: Receipt, registration: Registration, addressee: str) -> bool:
    """Whether the button was tapped twice."""
    is_fresh = last.issued_at > now() - TAPPED_TWICE
    return is_fresh and last.addressee == addressee and _is_for_all(last, registration)


def _is_for_all(last: Receipt, registration: Registration) -> bool:
    """Whether it is made out for just what has been paid until now."""
    kept = msgspec.json.decode(last.content, type=Content)
    return bool(kept.total_yen == registration.paid_yen)
