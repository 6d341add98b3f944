"""Money for a place and its papers as a visitor sees them: they go with who paid, not the place."""

from dataclasses import dataclass
from uuid import UUID

from community.members.tables import Member
from community.payments.payer import Share, shares_of
from community.payments.tables import Receipt
from community.receipts.papers import every_paper, papers_of
from community.registrations.tables import Registration


@dataclass(frozen=True, slots=True)
class Own:
    """What somebody paid and has not had back, with their papers; None is who has gone."""

    member: Member | None
    yen: int
    receipts: list[Receipt]
    to_return_yen: int

    @property
    def may_issue(self) -> bool:
        """Whether there is something to have a receipt for, and somebody."""
        return self.yen > 0 and self.member is not None

    @property
    def may_return(self) -> bool:
        """Whether something went back that stands on no return yet, to somebody."""
        return self.to_return_yen > 0 and self.member is not None

    @property
    def addressee(self) -> str:
        """What is proposed for the next receipt."""
        if self.member is None:
            return ""
        last = [each.addressee for each in self.receipts]
        return str(last[0] if last else self.member.company or self.member.name)


async def seen(registration: Registration, whose: UUID | None) -> list[Own]:
    """That of one person; for one of us (None) that of everybody, who paid last first."""
    shares = await shares_of(registration.id)
    if whose:
        shares = [each for each in shares if each.member == whose] or [Share(whose, 0)]
    return [await _own(registration, each) for each in shares]


async def papers_seen(registration: Registration, whose: UUID | None) -> list[Receipt]:
    """The latest first; a guest sees those that were issued for them, one of us (None) all."""
    found = await every_paper(registration)
    return [each for each in found if whose is None or each.member == whose]


async def _own(registration: Registration, share: Share) -> Own:
    papers = await papers_of(registration, share.member)
    found = await every_paper(registration)
    return Own(
        await Member.objects().get(Member.id == share.member) if share.member else None,
        share.yen,
        [each for each in found if each.member == share.member],
        papers.to_return_yen,
    )
