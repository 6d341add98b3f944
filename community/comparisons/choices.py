"""The seatings of an evening that can stand beside each other."""

from dataclasses import dataclass

from community.events.tables import Event
from community.language import _
from community.mending.trade_offs import Way
from community.plannings.plan_later import drafts_of
from community.plannings.rehearsals import called
from community.roundtables.proposals import way_in_words
from community.roundtables.propose import proposals_of
from community.roundtables.seatings import last_seating
from community.roundtables.seats import Seats, read
from community.roundtables.tables import Draft, Kind
from community.roundtables.undo import can_undo

NOW, BEFORE = "now", "before"


@dataclass(frozen=True, slots=True)
class Choice:
    """A seating by the word that names it in an address; what it does not say is as it is now."""

    key: str
    name: str
    seats: Seats
    draft: Draft | None = None

    @property
    def is_rehearsal(self) -> bool:
        """Whether it is for those who were expected, not for those who are here."""
        return self.draft is not None and self.draft.kind == Kind.REHEARSAL


async def choices(event: Event) -> list[Choice]:
    """As it is now, as it was before the last change, and every draft that has chairs."""
    last = await last_seating(event)
    now = Choice(NOW, _("As it is now"), [])
    found = [now] if last else []
    if last and can_undo(last):
        found.append(Choice(BEFORE, _("Before the last change"), read(last.before)))
    drafts = [*await proposals_of(event), *await drafts_of(event)]
    made = [
        Choice(str(each.id), _named(each, event), read(each.seats), each)
        for each in drafts
        if each.seats
    ]
    return [*found, *sorted(made, key=lambda each: each.is_rehearsal)] or [now]


def _named(draft: Draft, event: Event) -> str:
    if draft.kind == Kind.REPAIR:
        return _("Proposal: {way}").format(way=way_in_words(Way(draft.way)))
    if draft.kind == Kind.REHEARSAL:
        return _("Rehearsal: {which}").format(which=called(draft, event))
    return _("The plan in the making")


def chosen(choices: list[Choice], left: str, right: str) -> tuple[Choice, Choice]:
    """The two that were asked for; without a word, what was before and what comes after."""
    by_key = {each.key: each for each in choices}
    usual = _usual(choices)
    return by_key.get(left) or usual[0], by_key.get(right) or usual[1]


def _usual(choices: list[Choice]) -> tuple[Choice, Choice]:
    """What is proposed beside what is; else the last change; else the last two rehearsals."""
    by_key = {each.key: each for each in choices}
    proposed = [each for each in choices if each.draft and not each.is_rehearsal]
    rehearsed = [each for each in choices if each.is_rehearsal]
    if NOW in by_key and proposed:
        return by_key[NOW], proposed[0]
    if BEFORE in by_key:
        return by_key[BEFORE], by_key[NOW]
    if len(rehearsed) > 1:
        return rehearsed[1], rehearsed[0]
    return choices[0], choices[-1]
