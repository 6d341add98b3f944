"""A rehearsal as the organiser looks at it: every round, its reasons, and what it would cost."""

from dataclasses import dataclass
from uuid import UUID

from community.board.explained import Explained, explained, reasons
from community.board.marks import mark, meetings
from community.mixing.said import said_of
from community.plannings.rehearsals import called, rehearsals_of
from community.plannings.rehearsed import rehearsed
from community.roundtables.evening import Evening
from community.roundtables.tables import Draft
from community.roundtables.who_sits import SeatedRound


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """Its rounds, how good it would be, and what is to be said of each chair.

    `why` and `marks` are by the number of the round and by registration.
    """

    rounds: list[SeatedRound]
    people: int
    explained: Explained
    why: dict[int, dict[UUID, str]]
    marks: dict[int, dict[UUID, str]]
    called: str
    others: list[Draft]  # with chairs, made before it, the newest first
    are_wishes_tried: bool  # before it is made


async def rehearsal_of(draft: Draft) -> Rehearsal:
    """The draft's best so far; its event is loaded."""
    evening, kept = await rehearsed(draft.event, draft), await rehearsals_of(draft.event)
    return Rehearsal(
        rounds=evening.rounds,
        people=len(evening.here),
        explained=explained(evening, None),
        why={each.round.number: _why(evening, each) for each in evening.rounds},
        marks={each.round.number: _marks(evening, each) for each in evening.rounds},
        called=called(draft, draft.event),
        others=[one for one in kept if one.seats and one.made_at < draft.made_at],
        are_wishes_tried=(await said_of(draft.event)).may_contradict,
    )


def _why(evening: Evening, shown: SeatedRound) -> dict[UUID, str]:
    return {id: each.sentence for id, each in reasons(evening, shown).items()}


def _marks(evening: Evening, shown: SeatedRound) -> dict[UUID, str]:
    met = meetings(each for each in evening.rounds if each.round.number < shown.round.number)
    return {
        person.registration: mark(person, there.people, is_here=True, met=met)
        for there in shown.roundtables
        for person in there.people
    }
