"""The papers of one registration as a visitor sees them: they go with the money, not the place."""

from dataclasses import dataclass

from community.members.tables import Member
from community.payments.payer import whose_money
from community.payments.tables import Receipt
from community.receipts.papers import every_paper, papers_of
from community.registrations.tables import Registration


@dataclass(frozen=True, slots=True)
class Seen:
    """What is shown; `for_whom` the next receipt would be, None for somebody who has gone."""

    receipts: list[Receipt]
    for_whom: Member | None
    may_issue: bool
    to_return_yen: int

    @property
    def addressee(self) -> str:
        """What is proposed for the next receipt."""
        who = self.for_whom
        if who is None:
            return ""
        last = [each.addressee for each in self.receipts if each.member == who.id]
        return str(last[0] if last else who.company or who.name)


async def seen(registration: Registration, by_staff: bool) -> Seen:
    """For a registration that was read with its person; guests see what was issued for them."""
    holder = registration.member.id
    papers, whose = await papers_of(registration), await whose_money(registration.id)
    return Seen(
        await papers_seen(registration, by_staff),
        await Member.objects().get(Member.id == whose) if whose else None,
        registration.paid_yen > 0 and (by_staff or whose == holder),
        papers.to_return_yen if by_staff or papers.are_for(holder) else 0,
    )


async def papers_seen(registration: Registration, by_staff: bool) -> list[Receipt]:
    """The latest first; a guest sees those that were issued for them."""
    found = await every_paper(registration)
    return [each for each in found if by_staff or each.member == registration.member.id]
