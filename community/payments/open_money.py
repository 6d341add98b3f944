"""What of somebody’s money is still open, in words, for who is about to have all deleted."""

from collections.abc import Callable
from uuid import UUID

from community.database import fetch
from community.language import _
from community.members.tables import Member
from community.money import yen
from community.payments.payer import PAYER


async def open_money_of(member: Member) -> list[str]:
    """A sentence for each payment that could still come, and for each sum still to go back."""
    told = [await _told(*each, member.id) for each in _ASKED]
    return [sentence for some in told for sentence in some]


async def _told(question: str, words: Callable[[], str], member: UUID) -> list[str]:
    rows = await fetch(question, member)
    return [words().format(amount=yen(row["yen"]), title=row["title"]) for row in rows]


def _number() -> str:
    return _(
        "You have a number to pay {amount} at a convenience store, for “{title}”. Once your"
        " account is deleted, please do not pay it: we would not know to whom to give it back."
    )


def _on_its_way() -> str:
    return _(
        "A payment of {amount} for “{title}” is still on its way. Please wait until it is here:"
        " once your account is deleted, we would not know to whom to give it back."
    )


def _back() -> str:
    return _(
        "{amount} for “{title}” are still on their way back to you. Please wait until you have"
        " them: later we would not know to whom to give them."
    )


_WAITS = """
    SELECT e.title, c.amount_yen AS yen FROM checkout c JOIN event e ON e.id = c.event
    JOIN registration r ON r.id = c.registration
    WHERE c.step = 'pending' AND coalesce(c.member, r.member) = $1 AND (c.url <> '') = {}
    ORDER BY c.began_at
"""

_BACK = f"""
    SELECT e.title, sum(f.amount_yen) AS yen FROM refund f
    JOIN registration r ON r.id = f.registration JOIN event e ON e.id = r.event
    LEFT JOIN payer y ON y.payment = f.payment
    WHERE f.step IN ('queued', 'by_hand', 'sent') AND {PAYER} = $1 GROUP BY e.id ORDER BY e.id
"""

_ASKED = ((_WAITS.format(True), _number), (_WAITS.format(False), _on_its_way), (_BACK, _back))
