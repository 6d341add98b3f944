"""One person's papers about one registration, and what they come to by now."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

import msgspec

from community.database import fetch_value
from community.payments.payer import PAYER_OF_EACH
from community.payments.tables import Receipt
from community.receipts.receipt_content import Content
from community.registrations.tables import Registration


@dataclass(frozen=True, slots=True)
class Papers:
    """The receipts that count, each in its latest copy and the last one last, and their returns.

    Mostly it is one; there are more where accounts were merged, or several people have gone.
    """

    receipts: Sequence[Receipt]
    returns: Sequence[Receipt]
    back_yen: int

    @property
    def only_receipt(self) -> Receipt | None:
        """The receipt, where it is the only one."""
        return self.receipts[0] if len(self.receipts) == 1 else None

    @property
    def last_qualified(self) -> Receipt | None:
        """From which a return has to follow when money goes back."""
        return next((each for each in reversed(self.receipts) if content(each).is_qualified), None)

    @property
    def rates(self) -> dict[int, int]:
        """What the receipts say was paid at each rate, without what their returns say went back."""
        return _rates(self.receipts, self.returns)

    @property
    def total_yen(self) -> int:
        """What the papers say has stayed."""
        return sum(self.rates.values())

    @property
    def to_return_yen(self) -> int:
        """What went back since a receipt of it, and stands on no return yet."""
        told = sum(content(each).total_yen for each in self.returns)
        return max(self.back_yen - told, 0)

    @property
    def numbers(self) -> list[int]:
        """Which papers a new receipt would stand for."""
        return sorted(each.number for each in (*self.receipts, *self.returns))


async def papers_of(registration: Registration, whose: UUID | None) -> Papers:
    """All that count of what was issued for this person.

    What another paper of this place replaces does not, nor what came to nothing.
    """
    every = await every_paper(registration)
    replaced = {number for each in every for number in _replaced_by(each)}
    theirs = [each for each in reversed(every) if each.member == whose]
    latest = {each.number: each for each in theirs if each.number not in replaced}.values()
    receipts = [
        each for each in latest if not each.is_return and _rates([each], _returns([each], latest))
    ]
    qualified = [each.number for each in receipts if content(each).is_qualified]
    back_yen = await fetch_value(_BACK, registration.id, qualified, whose)
    return Papers(receipts, _returns(receipts, latest), int(back_yen))


async def every_paper(registration: Registration) -> list[Receipt]:
    """Everything that was issued for this registration, the latest first."""
    theirs = Receipt.objects().where(Receipt.registration == registration.id)
    return await theirs.order_by(Receipt.number, Receipt.copy, ascending=False)


def content(paper: Receipt) -> Content:
    """What stands on it."""
    return msgspec.json.decode(paper.content, type=Content)


def _replaced_by(paper: Receipt) -> list[int]:
    said = content(paper)
    return [said.replaces, *said.replaces_too]


def _returns(receipts: Sequence[Receipt], papers: Iterable[Receipt]) -> list[Receipt]:
    numbers = {each.number for each in receipts}
    return [each for each in papers if each.about in numbers]


def _rates(receipts: Sequence[Receipt], returns: Sequence[Receipt]) -> dict[int, int]:
    found: dict[int, int] = {}
    for sign, papers in ((1, receipts), (-1, returns)):
        for rate in (rate for each in papers for rate in content(each).rates):
            found[rate.percent] = found.get(rate.percent, 0) + sign * rate.total_yen
    return {percent: yen for percent, yen in found.items() if yen}


# What went back counts where one of these receipts had spoken of it as paid.
_BACK = f"""
    SELECT coalesce(-sum(p.amount_yen), 0) FROM ({PAYER_OF_EACH}) AS p
    LEFT JOIN payment first ON first.id = p.reverses
    LEFT JOIN payment paid ON paid.id = coalesce(first.reverses, first.id)
    WHERE p.registration = $1 AND p.member IS NOT DISTINCT FROM $3
      AND (p.kind = 'given_back' OR p.kind = 'correction' AND first.kind = 'given_back')
      AND EXISTS (SELECT FROM receipt r WHERE r.number = ANY($2) AND r.copy = 1
        AND r.issued_at >= paid.noted_at AND r.issued_at < p.noted_at)
"""
