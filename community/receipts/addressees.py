"""To whom receipts are made out: forgotten with the person, while the receipts stay.

A simplified qualified invoice needs no addressee (Consumption Tax Act, article 57-4, paragraph 2);
an evening that many may come to is a business that may give one, even where names are asked for
(National Tax Agency, questions often asked about invoices, no. 14, on seminars for members).
"""

from community.database import execute
from community.members.tables import Member


async def forget_addressees(member: Member) -> None:
    """Make out to nobody whatever was issued for this person, also for a place they passed on."""
    await execute(_FORGET, member.id)


_FORGET = "UPDATE receipt SET addressee = '' WHERE member = $1"
