"""One person's papers about one registration, and what they come to by now."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

import msgspec

from community.database import fetch_value
from community.payments.payer import PAYER_OF_EACH
from community.payments.tables import Paper, Receipt
from community.receipts.receipt_content import Content
from community.registrations.tables import Registration


@dataclass(frozen=True, slots=True)
class Papers:
    """The receipt that counts (in its latest copy, None before the first), and its returns."""

    receipt: Receipt | None
    returns: Sequence[Receipt]
    back_yen: int

    @property
    def is_qualified(self) -> bool:
        """Whether a return has to follow when money goes back."""
        return self.receipt is not None and content(self.receipt).is_qualified

    @property
    def rates(self) -> dict[int, int]:
        """What the receipt says was paid at each rate, without what its returns say went back."""
        found: dict[int, int] = {}
        for sign, paper in [(1, self.receipt), *((-1, each) for each in self.returns)]:
            for rate in content(paper).rates if paper else ():
                found[rate.percent] = found.get(rate.percent, 0) + sign * rate.total_yen
        return {percent: yen for percent, yen in found.items() if yen}

    @property
    def total_yen(self) -> int:
        """What the papers say has stayed."""
        return sum(self.rates.values())

    @property
    def to_return_yen(self) -> int:
        """What went back since the receipt, and stands on no return yet."""
        told = sum(content(each).total_yen for each in self.returns)
        return max(self.back_yen - told, 0) if self.is_qualified else 0

    @property
    def numbers(self) -> list[int]:
        """Which papers a new receipt would stand for; none where they come to nothing."""
        if self.receipt is None or not self.total_yen:
            return []
        return [self.receipt.number, *(each.number for each in self.returns)]


async def papers_of(registration: Registration, whose: UUID | None) -> Papers:
    """All that count of what was issued for this person; earlier ones that were replaced do not."""
    found = [each for each in await every_paper(registration) if each.member == whose]
    receipt = next((each for each in found if each.paper == Paper.RECEIPT), None)
    if receipt is None:
        return Papers(None, (), 0)
    returns = [each for each in reversed(found) if each.about == receipt.number]
    back_yen = await fetch_value(_BACK, registration.id, receipt.number, whose)
    return Papers(receipt, returns, int(back_yen))


async def every_paper(registration: Registration) -> list[Receipt]:
    """Everything that was issued for this registration, the latest first."""
    theirs = Receipt.objects().where(Receipt.registration == registration.id)
    return await theirs.order_by(Receipt.number, Receipt.copy, ascending=False)


def content(paper: Receipt) -> Content:
    """What stands on it."""
    return msgspec.json.decode(paper.content, type=Content)


_BACK = f"""
    SELECT coalesce(-sum(p.amount_yen), 0) FROM ({PAYER_OF_EACH}) AS p
    LEFT JOIN payment first ON first.id = p.reverses
    WHERE p.registration = $1 AND p.member IS NOT DISTINCT FROM $3
      AND (p.kind = 'given_back' OR p.kind = 'correction' AND first.kind = 'given_back')
      AND p.noted_at > (SELECT min(issued_at) FROM receipt WHERE number = $2)
"""
