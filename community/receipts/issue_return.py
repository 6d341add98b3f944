"""Issue a return invoice (適格返還請求書): money went back after a qualified invoice was given."""

from uuid import UUID

import msgspec

from community.database import lock, only, transaction
from community.language import _
from community.payments.on_its_way import on_its_way_to
from community.payments.payer import Share, payer_of, shares_of
from community.payments.tables import Paper, Payment, Receipt
from community.receipts.next_number import hold_numbers, next_number
from community.receipts.own_items import own_items
from community.receipts.papers import papers_of
from community.receipts.receipt_items import by_rate
from community.receipts.return_content import return_content
from community.receipts.return_rates import return_rates, taxed_yen
from community.refusal import Conflict
from community.registrations.find import event_of
from community.registrations.tables import Registration

NEEDED_FROM_YEN = 10_000


async def issue_return(registration: Registration, paid_by: UUID | None = None) -> Receipt:
    """The return for everything that went back to this person and stands on none yet.

    Whatever it comes to. Without `paid_by` it is for whoever paid last of those it is owed to.
    Refuses where there is nothing to say, or something is still on its way back to them.
    """
    async with transaction():
        registration = await lock(registration)
        shares = await shares_of(registration.id)
        whose = [each.member for each in shares if paid_by in (None, each.member)]
        for member in whose:
            if made := await _issue(registration, member, 1):
                return made
    raise Conflict(_("There is no return invoice to issue."))


async def issue_return_where_needed(registration: Registration, row: Payment) -> Receipt | None:
    """For this row of what went back; inside its transaction, with the registration locked.

    A return is needed when money goes back for something taxed (Consumption Tax Act, article 57-4,
    paragraph 3), but not below 10,000 yen with tax (the same, and its Enforcement Order, article
    70-9, paragraph 3, item 2). Several refunds at once are counted as one: our reading.
    """
    payer = await payer_of(row.reverses)
    return await _issue(registration, payer.id if payer else None, NEEDED_FROM_YEN)


async def _issue(registration: Registration, whose: UUID | None, from_yen: int) -> Receipt | None:
    papers = await papers_of(registration, whose)
    if not papers.to_return_yen or await on_its_way_to(whose, registration.id):
        return None
    await hold_numbers()
    papers = await papers_of(registration, whose)
    rates = return_rates(papers.rates, await _rates(registration, whose), papers.to_return_yen)
    if papers.last_qualified is None or taxed_yen(rates) < from_yen:
        return None
    return await _write(registration, papers.last_qualified, rates)


async def _rates(registration: Registration, whose: UUID | None) -> dict[int, int]:
    shares = await shares_of(registration.id)
    share = next((each for each in shares if each.member == whose), Share(whose, 0))
    return by_rate(await own_items(registration, share))


async def _write(registration: Registration, receipt: Receipt, rates: dict[int, int]) -> Receipt:
    content = await return_content(registration, only(await event_of(registration)), receipt, rates)
    made = Receipt(
        registration=registration.id,
        member=receipt.member,
        number=await next_number(),
        paper=Paper.RETURN,
        about=receipt.number,
        addressee=receipt.addressee,
        content=msgspec.json.encode(content).decode(),
    )
    await made.save()
    return made
