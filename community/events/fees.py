"""What an evening costs, in a few words for its card."""

from collections.abc import Iterable, Sequence

from community.clock import now
from community.database import fetch
from community.events.audience import Audience
from community.events.kind_plan import ForWhom
from community.events.tables import Event
from community.language import _
from community.money import yen


async def fees_of(events: Sequence[Event]) -> dict[int, str]:
    """The words by the event's number; empty where nothing is for everybody or for all members."""
    rows = await fetch(_KINDS, [each.id for each in events], now())
    return {
        each.id: fees_in_words(
            [(row["for_whom"], row["fee_yen"], row["member_fee_yen"])
             for row in rows if row["event"] == each.id],
            has_others=each.audience != Audience.MEMBERS,
        )
        for each in events
    }  # fmt: skip


def fees_in_words(kinds: Iterable[tuple[str, int, int]], has_others: bool = True) -> str:
    """Of kinds of place (for whom, fee, member fee): what members pay, and what others do."""
    kinds = list(kinds)
    others = [fee for whom, fee, _fee in kinds if has_others and whom == ForWhom.EVERYBODY]
    members = [fee for whom, _fee, fee in kinds if whom in (ForWhom.EVERYBODY, ForWhom.MEMBERS)]
    if not others:
        return _("Members {member}").format(member=_from(members)) if members else ""
    if _from(members) == _from(others) or min(members) == min(others) == 0 < max(members):
        return _from(others)
    words = _("Members {member}, others {fee}")
    return words.format(member=_from(members), fee=_from(others))


def _from(fees: list[int]) -> str:
    least, most = min(fees), max(fees)
    if least == most:
        return yen(least)
    if not least:
        return _("free to {amount}").format(amount=yen(most))
    return _("from {amount}").format(amount=yen(least))


_KINDS = """
    SELECT event, for_whom, fee_yen, member_fee_yen FROM place_kind
    WHERE event = ANY($1::int[]) AND NOT is_beside AND (closes_at IS NULL OR closes_at > $2)
"""
