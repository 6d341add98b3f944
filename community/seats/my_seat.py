"""Where one person sits, round by round."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from community.clock import now
from community.events.tables import Event, Round
from community.floor.room_map import RoomMap, map_of
from community.language import _
from community.registrations.tables import Registration
from community.roundtables.rounds import current
from community.roundtables.who_sits import RoundtableWithPeople, Seated, SeatedRound, who_sits_near


@dataclass(frozen=True, slots=True)
class MySeat:
    """One person's roundtable in a round, if any; `is_next` marks the round to go to.

    `since` is the letter of the roundtable before, `room` the map with what stands this round, and
    `is_awaited` whether others sit in it and this person has a place at the event.
    """

    round: Round
    roundtable: RoundtableWithPeople | None
    is_next: bool
    room: RoomMap
    since: str = ""
    is_awaited: bool = False

    @property
    def waits(self) -> bool:
        """Whether others sit in the round to go to, and this person has a place, but no chair."""
        return (
            self.is_next and self.roundtable is None and self.is_awaited and not self.round.is_over
        )

    @property
    def letter(self) -> str:
        """The letter of the roundtable, nothing without one."""
        return self.roundtable.letter if self.roundtable else ""

    @property
    def where(self) -> str:
        """「窓ぎわ」, nothing where nobody said it."""
        return self.room.where(self.letter)

    @property
    def called(self) -> str:
        """「テーブルC（窓ぎわ）」, as the door sends somebody there."""
        place = self.room.by_letter.get(self.letter)
        said = _("Roundtable {letter}").format(letter=self.letter)
        return place.called if place else said

    @property
    def is_on_the_map(self) -> bool:
        """Whether there is a map that shows this roundtable."""
        return self.letter in self.room.by_letter

    def others(self, me: UUID) -> list[Seated]:
        """Who else sits there."""
        people = self.roundtable.people if self.roundtable else []
        return [each for each in people if each.registration != me]

    def was_moved(self, me: UUID) -> bool:
        """Whether this person was put here a moment ago, from another roundtable."""
        people = self.roundtable.people if self.roundtable else []
        return any(each.registration == me and each.was_moved(now()) for each in people)


async def my_seats(event: Event, registration: Registration) -> list[MySeat]:
    """This person's roundtable in every round of the event."""
    rounds = await who_sits_near(event, registration.id)
    room = await map_of(event)
    next_one = current([each.round for each in rounds])
    seats: list[MySeat] = []
    for each in rounds:
        since = next((seat.letter for seat in reversed(seats) if seat.letter), "")
        is_next = next_one is not None and each.round.id == next_one.id
        mine = next((t for t in each.roundtables if _sits_at(registration, t)), None)
        if mine and _was_moved_in(each.round, mine, registration):
            since = ""  # they come from this round's other roundtable, which nobody keeps
        is_awaited = registration.has_place and bool(each.roundtables)
        standing = _standing(room, each)
        seats.append(MySeat(each.round, mine, is_next, standing, since, is_awaited))
    return seats


def _standing(room: RoomMap, seated: SeatedRound) -> RoomMap:
    return room.with_letters(each.letter for each in seated.roundtables)


def _sits_at(registration: Registration, roundtable: RoundtableWithPeople) -> bool:
    return any(each.registration == registration.id for each in roundtable.people)


def _was_moved_in(round: Round, mine: RoundtableWithPeople, registration: Registration) -> bool:
    moved = [each.moved_at for each in mine.people if each.registration == registration.id]
    return any(
        at is not None and round.opened_at is not None and at >= round.opened_at for at in moved
    )


def for_the_door(seats: list[MySeat]) -> dict[str, Any]:
    """The roundtable to send somebody to now, for the door's phone; null without one, with `waits`
    in words where others sit and this person, who has a place, not yet."""
    found = [(seat.round.number, seat.roundtable) for seat in seats if seat.roundtable]
    late = any(seat.waits for seat in seats)
    going = [seat.called for seat in seats if seat.is_next and seat.roundtable]
    return {
        "roundtable": going[0] if going else None,
        "waits": _("No chair yet: the organisers give you one.") if late else "",
        "rounds": [
            {"round": number, "letter": roundtable.letter, "id": roundtable.id}
            for number, roundtable in found
        ],
    }
