"""A seating that nobody was given: who would sit with whom, for those who prepare the evening."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from uuid import UUID

from community.flaws.costs import Cost, costs_of
from community.flaws.figures import count_flaws
from community.floor.letters import letter
from community.planner.numbers import Rounds
from community.registrations.tables import Registration
from community.roundtables.gather import gather
from community.roundtables.seats import Seats, read
from community.roundtables.tables import Draft


@dataclass(frozen=True, slots=True)
class Rehearsed:
    """Round by round the letters with the names, how many people, and what it would cost."""

    rounds: list[list[tuple[str, list[str]]]]
    people: int
    costs: list[Cost]


async def rehearsed(draft: Draft) -> Rehearsed:
    """The draft's best so far as people read it."""
    seats = read(draft.seats)
    ids = {one for each in seats for circle in each.circles for one in circle}
    people = await _those(ids) if ids else []
    names = {each.id: each.member.name for each in people}
    rounds = [
        [
            (letter(number), sorted(names.get(one, "") for one in circle))
            for number, circle in enumerate(each.circles)
            if circle
        ]
        for each in seats
        if any(each.circles)
    ]
    known = await gather(draft.event, people)
    wishes = replace(known.wishes, size=draft.size or known.wishes.size)
    rows = _keys(seats, known.keys)
    figures = count_flaws(known.people, rows, wishes)
    return Rehearsed(rounds, len(people), costs_of(figures, known.people, len(rows), wishes))


async def _those(ids: set[UUID]) -> list[Registration]:
    those = Registration.id.is_in(list(ids))
    return await Registration.objects(Registration.member).where(those).order_by(Registration.id)


def _keys(seats: Seats, keys: Mapping[UUID, int]) -> Rounds:
    return [
        [[keys[one] for one in circle if one in keys] for circle in each.circles]
        for each in seats
        if any(each.circles)
    ]
