"""One round is mended: who stays, who comes, and the few who move."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from community.flaws.person import Person
from community.mixing.wishes import Wishes
from community.roundtables.mending import Bound, as_problem
from community.roundtables.room import Circles, Room
from community.seating.descend import descend

CHAIRS = 150  # so many are looked at; where nothing has changed, nothing needs to


@dataclass(frozen=True, slots=True)
class Broken:
    """A round as it was, and as it is mended so far; `wishes` are those for this round."""

    before: Sequence[Sequence[int]]
    now: Circles
    wishes: Wishes


def mend(
    people: Sequence[Person],
    round: Broken,
    others: Sequence[Circles],
    free: Collection[int],
    move: int,
) -> Circles:
    """Who sits where in this round, given who sits together in the other rounds.

    `people` are those who are here; everybody else gives their chair back. Moving anybody but
    those who are `free` costs `move` points.
    """
    here = {person.key for person in people}
    stay = [[key for key in circle if key in here] for circle in round.now]
    seated = {key for circle in stay for key in circle}
    room = Room(stay, sorted(here - seated), round.wishes)
    room.make()
    looked_at = _looked_at(round.before, room)
    if len(room.open) < 2:
        return room.circles
    by_key = {person.key: person for person in people}
    there = [by_key[key] for number in looked_at for key in sorted(room.circles[number])]
    bound = Bound({*free, *room.waiting}, homes(round.before), move)
    row = descend(as_problem(there, room, looked_at, others, bound))
    for at, number in enumerate(looked_at):
        now = [one.key for one, sits in zip(there, row, strict=False) if sits == at]
        kept = [key for key in room.circles[number] if key in now]
        room.circles[number] = kept + [key for key in now if key not in kept]
    return room.circles


def homes(circles: Sequence[Sequence[int]]) -> dict[int, int]:
    """Everybody's roundtable."""
    return {key: number for number, circle in enumerate(circles) for key in circle}


def _looked_at(before: Sequence[Sequence[int]], room: Room) -> list[int]:
    """The roundtables where something has changed, and others as far as there is time for them."""

    def calm(number: int) -> tuple[bool, int, int]:
        was = before[number] if number < len(before) else ()
        return set(was) == set(room.circles[number]), len(room.circles[number]), number

    changed = sum(not calm(number)[0] for number in room.open)
    return sorted(sorted(room.open, key=calm)[: max(changed, CHAIRS // room.wishes.largest)])
