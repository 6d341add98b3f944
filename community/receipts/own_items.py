"""What one person paid for: the whole place, or their part of it once others have paid too."""

from collections.abc import Mapping
from uuid import UUID

from community.payments.payer import Share
from community.receipts.papers import every_paper, papers_of
from community.receipts.receipt_items import CANCELLATION, FEE, Item, by_rate, items_of
from community.receipts.share_out import share_out
from community.registrations.tables import Registration


async def own_items(registration: Registration, share: Share) -> list[Item]:
    """The lines of what this person paid and has not had back; they add up to it."""
    if share.yen <= 0:
        return []
    whole = await items_of(registration)
    if share.yen == registration.paid_yen:
        return whole
    others = await _rates_of_others(registration, share.member)
    parts = own_rates(by_rate(whole), others, share.yen)
    label = CANCELLATION if any(each.label == CANCELLATION for each in whole) else FEE
    return [Item(label, yen, percent) for percent, yen in parts.items() if yen]


def own_rates(whole: Mapping[int, int], others: Mapping[int, int], own_yen: int) -> dict[int, int]:
    """By rate, what is left of the whole beside others' papers, so that all add up to the whole.

    Where those do not account for the rest, it is shared over the rates of the whole.
    """
    rest = {rate: whole.get(rate, 0) - others.get(rate, 0) for rate in {*whole, *others}}
    if sum(rest.values()) != own_yen or min(rest.values()) < 0:
        return share_out(own_yen, whole)
    return dict(sorted(rest.items(), reverse=True))


async def _rates_of_others(registration: Registration, member: UUID | None) -> dict[int, int]:
    found: dict[int, int] = {}
    for other in {each.member for each in await every_paper(registration)} - {member}:
        for rate, yen in (await papers_of(registration, other)).rates.items():
            found[rate] = found.get(rate, 0) + yen
    return found
