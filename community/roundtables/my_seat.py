"""Where one person sits, round by round."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from community.events.tables import Event, Round
from community.language import _
from community.registrations.tables import Registration
from community.roundtables.rounds import current
from community.roundtables.who_sits import RoundtableWithPeople, Seated, who_sits


@dataclass(frozen=True, slots=True)
class MySeat:
    """One person's roundtable in a round, if any; `is_next` marks the round to go to."""

    round: Round
    roundtable: RoundtableWithPeople | None
    is_next: bool

    def others(self, me: UUID) -> list[Seated]:
        """Who else sits there."""
        people = self.roundtable.people if self.roundtable else []
        return [each for each in people if each.registration != me]


async def my_seats(event: Event, registration: Registration) -> list[MySeat]:
    """This person's roundtable in every round of the event."""
    rounds = await who_sits(event)
    now = current([each.round for each in rounds])
    return [
        MySeat(
            each.round,
            next((t for t in each.roundtables if _sits_at(registration, t)), None),
            now is not None and each.round.id == now.id,
        )
        for each in rounds
    ]


def _sits_at(registration: Registration, roundtable: RoundtableWithPeople) -> bool:
    return any(each.registration == registration.id for each in roundtable.people)


def for_the_door(seats: list[MySeat]) -> dict[str, Any]:
    """The roundtable to send somebody to now, for the door's phone; null without one."""
    found = [(seat.round.number, seat.roundtable) for seat in seats if seat.roundtable]
    going = [seat.roundtable for seat in seats if seat.is_next and seat.roundtable]
    return {
        "roundtable": _("Roundtable {letter}").format(letter=going[0].letter) if going else None,
        "rounds": [
            {"round": number, "letter": roundtable.letter, "id": roundtable.id}
            for number, roundtable in found
        ],
    }
