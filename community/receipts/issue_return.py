"""Issue a return invoice (適格返還請求書): money went back after a qualified invoice was given."""

import msgspec

from community.database import lock, only, transaction
from community.language import _
from community.payments.on_its_way import on_its_way_yen
from community.payments.tables import Paper, Receipt
from community.receipts.next_number import hold_numbers, next_number
from community.receipts.papers import Papers, papers_of
from community.receipts.receipt_items import by_rate, items_of
from community.receipts.return_content import return_content
from community.receipts.return_rates import return_rates, taxed_yen
from community.refusal import Conflict
from community.registrations.find import event_of
from community.registrations.tables import Registration

NEEDED_FROM_YEN = 10_000


async def issue_return(registration: Registration, by_staff: bool = True) -> Receipt:
    """The return for everything that went back and stands on none yet, whatever it comes to.

    Refuses where there is nothing to say, or something is still on its way back.
    A guest has it issued only for a receipt of their own.
    """
    async with transaction():
        registration = await lock(registration)
        theirs = by_staff or (await papers_of(registration)).are_for(registration.member)
        made = await _issue(registration, 1) if theirs else None
    if made is None:
        raise Conflict(_("There is no return invoice to issue."))
    return made


async def issue_return_where_needed(registration: Registration) -> Receipt | None:
    """Inside the transaction that wrote down what went back, with the registration locked.

    A return is needed when money goes back for something taxed (Consumption Tax Act, article 57-4,
    paragraph 3), but not below 10,000 yen with tax (the same, and its Enforcement Order, article
    70-9, paragraph 3, item 2). Several refunds at once are counted as one: our reading.
    """
    return await _issue(registration, NEEDED_FROM_YEN)


async def _issue(registration: Registration, from_yen: int) -> Receipt | None:
    papers = await papers_of(registration)
    if not papers.to_return_yen or await on_its_way_yen(registration.id):
        return None
    await hold_numbers()
    papers = await papers_of(registration)
    rates = return_rates(papers.rates, by_rate(await items_of(registration)), papers.to_return_yen)
    if papers.receipt is None or taxed_yen(rates) < from_yen:
        return None
    return await _write(registration, papers, papers.receipt, rates)


async def _write(
    registration: Registration, papers: Papers, receipt: Receipt, rates: dict[int, int]
) -> Receipt:
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
