"""Issue a receipt: numbered without a gap, kept as it is, issued again under the same number."""

from datetime import timedelta
from uuid import UUID

import msgspec

from community.clock import now
from community.database import lock, only, transaction
from community.language import _
from community.language.line import one_line
from community.payments.payer import whose_money
from community.payments.tables import Receipt
from community.receipts.next_number import hold_numbers, next_number
from community.receipts.papers import Papers, papers_of
from community.receipts.receipt_content import content_of
from community.refusal import Conflict, Refused
from community.registrations.find import event_of
from community.registrations.tables import Registration

TAPPED_TWICE = timedelta(minutes=1)


async def issue(registration: Registration, typed: str, by_staff: bool = True) -> Receipt:
    """The receipt for everything that was paid and not given back, to this addressee.

    As long as it says what is so, alone or with its returns, it is a copy of the first one, marked
    再発行; otherwise a new number that says which papers it replaces. Two taps make one.
    It is for who paid; whoever only took the place over is refused, unless one of us issues it.
    """
    addressee = one_line(typed)
    if not 1 <= len(addressee) <= 80:
        raise Refused(_("Please write to whom the receipt is made out."), "addressee")
    async with transaction():
        registration = await lock(registration)
        if registration.paid_yen <= 0:
            raise Conflict(_("A receipt is there as soon as something has been paid."))
        whose = await whose_money(registration.id)
        if not by_staff and whose != registration.member:
            raise Conflict(_("Whoever had this place before has paid, and the receipt is theirs."))
        await hold_numbers()
        papers = await papers_of(registration)
        last = papers.receipt if _says_what_is_so(papers, registration, whose) else None
        if last and last.addressee == addressee and last.issued_at > now() - TAPPED_TWICE:
            return last
        receipt = _copy(last) if last else await _new(registration, papers)
        receipt.addressee, receipt.member = addressee, whose
        await receipt.save()
    return receipt


def _says_what_is_so(papers: Papers, registration: Registration, whose: UUID | None) -> bool:
    """A return that is still to be written lowers what the receipt says, as soon as it is."""
    stays_yen = papers.total_yen - papers.to_return_yen
    if papers.receipt is None or papers.receipt.member != whose:
        return False
    return stays_yen == registration.paid_yen


def _copy(last: Receipt) -> Receipt:
    return Receipt(
        registration=last.registration,
        number=last.number,
        copy=last.copy + 1,
        content=last.content,
    )


async def _new(registration: Registration, papers: Papers) -> Receipt:
    event = only(await event_of(registration))
    content = await content_of(registration, event, papers.numbers)
    return Receipt(
        registration=registration.id,
        number=await next_number(),
        content=msgspec.json.encode(content).decode(),
    )
