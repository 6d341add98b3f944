"""The seatings of an evening that can stand beside each other."""

from dataclasses import dataclass
from uuid import UUID

from community.events.tables import Event
from community.language import _
from community.plannings.plan_later import drafts_of
from community.roundtables.proposals import way_in_words
from community.roundtables.propose import proposals_of
from community.roundtables.seatings import last_seating
from community.roundtables.seats import Seats, read
from community.roundtables.tables import Draft, Kind
from community.roundtables.trade_offs import Way
from community.roundtables.undo import can_undo

NOW, BEFORE = "now", "before"


@dataclass(frozen=True, slots=True)
class Choice:
    """A seating by the word that names it in an address; what it does not say is as it is now."""

    key: str
    name: str
    seats: Seats


async def choices(event: Event) -> list[Choice]:
    """As it is now, as it was before the last change, and every draft that has chairs."""
    found = [Choice(NOW, _("As it is now"), [])]
    last = await last_seating(event)
    if last and can_undo(last):
        found.append(Choice(BEFORE, _("Before the last change"), read(last.before)))
    drafts = [*await proposals_of(event), *await drafts_of(event)]
    planned = [each for each in drafts if each.seats and each.kind != Kind.REHEARSAL]
    return [*found, *(Choice(str(each.id), _called(each), read(each.seats)) for each in planned)]


def _called(draft: Draft) -> str:
    if draft.kind == Kind.REPAIR:
        return _("Proposal: {way}").format(way=way_in_words(Way(draft.way)))
    return _("The plan in the making")


def chosen(choices: list[Choice], left: str, right: str) -> tuple[Choice, Choice]:
    """The two that were asked for; without a word, what was before and what comes after."""
    by_key = {each.key: each for each in choices}
    newest = [each.key for each in choices if _is_draft(each.key)]
    usual = (NOW, newest[0]) if newest else (BEFORE, NOW)
    one = by_key.get(left) or by_key.get(usual[0]) or choices[0]
    return one, by_key.get(right) or by_key.get(usual[1]) or choices[0]


def _is_draft(key: str) -> bool:
    try:
        return bool(UUID(key))
    except ValueError:
        return False
