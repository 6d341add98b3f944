"""Issue a receipt: numbered without a gap, kept as it is, issued again under the same number."""

from datetime import timedelta
from uuid import UUID

import msgspec

from community.clock import now
from community.database import lock, only, transaction
from community.language import _
from community.language.line import one_line
from community.payments.payer import Share, shares_of
from community.payments.tables import Receipt
from community.receipts.next_number import hold_numbers, next_number
from community.receipts.own_items import own_items
from community.receipts.papers import Papers, papers_of
from community.receipts.receipt_content import content_of
from community.refusal import Conflict, Refused
from community.registrations.find import event_of
from community.registrations.tables import Registration

TAPPED_TWICE = timedelta(minutes=1)


async def issue(registration: Registration, typed: str, paid_by: UUID | None = None) -> Receipt:
    """The receipt for all that this person paid and was not given back, to this addressee.

    As long as it says what is so, alone or with its returns, it is a copy of the first one, marked
    再発行; otherwise a new number that says which papers it replaces. Two taps make one.
    Without `paid_by` it is for who paid last. Whoever has paid nothing is refused.
    """
    addressee = one_line(typed)
    if not 1 <= len(addressee) <= 80:
        raise Refused(_("Please write to whom the receipt is made out."), "addressee")
    async with transaction():
        registration = await lock(registration)
        share = await _share(registration, paid_by)
        await hold_numbers()
        papers = await papers_of(registration, share.member)
        last = papers.only_receipt if _says_what_is_so(papers, share) else None
        if last and last.addressee == addressee and last.issued_at > now() - TAPPED_TWICE:
            return last
        receipt = _copy(last) if last else await _new(registration, share, papers)
        receipt.addressee, receipt.member = addressee, share.member
        await receipt.save()
    return receipt


async def _share(registration: Registration, paid_by: UUID | None) -> Share:
    shares = [each for each in await shares_of(registration.id) if each.yen > 0]
    theirs = [each for each in shares if paid_by in (None, each.member)]
    if not theirs:
        raise Conflict(
            _("Whoever had this place before has paid, and the receipt is theirs.")
            if shares and paid_by == registration.member
            else _("A receipt is there as soon as something has been paid.")
        )
    return theirs[0]


def _says_what_is_so(papers: Papers, share: Share) -> bool:
    """A return that is still to be written lowers what the receipt says, as soon as it is."""
    stays_yen = papers.total_yen - papers.to_return_yen
    return papers.only_receipt is not None and stays_yen == share.yen


def _copy(last: Receipt) -> Receipt:
    return Receipt(
        registration=last.registration,
        number=last.number,
        copy=last.copy + 1,
        content=last.content,
    )


async def _new(registration: Registration, share: Share, papers: Papers) -> Receipt:
    event, items = only(await event_of(registration)), await own_items(registration, share)
    content = await content_of(registration, event, share, items, papers.numbers)
    return Receipt(
        registration=registration.id,
        number=await next_number(),
        content=msgspec.json.encode(content).decode(),
    )
