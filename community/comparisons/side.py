"""One of two seatings: who sits together round by round, and what that costs."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from community.comparisons.choices import Choice
from community.comparisons.points import mix_points
from community.events.tables import Event
from community.flaws.costs import Cost, costs_of
from community.flaws.figures import Figures, count_flaws
from community.plannings.rehearsed import rehearsed
from community.roundtables.crowd import Circles
from community.roundtables.evening import Evening, evening_of
from community.roundtables.proposals import circles_with
from community.roundtables.seats import RoundSeats, Seats


@dataclass(frozen=True, slots=True)
class Side:
    """A seating judged by those it is for: who is here, or who was expected at a rehearsal.

    `points` are those of its mix, fewer are better. `seats` names each round by its number alone:
    a rehearsal may have more rounds than are planned.
    """

    choice: Choice
    evening: Evening
    seats: Seats
    figures: Figures
    points: int
    costs: list[Cost]

    @property
    def people(self) -> int:
        """How many sit in it."""
        return len({one for row in self.seats for circle in row.circles for one in circle})

    @property
    def roundtables(self) -> int:
        """How many there are in the round with the most."""
        return max((sum(map(bool, row.circles)) for row in self.seats), default=0)


async def side_of(event: Event, choice: Choice) -> Side:
    """The seating, with all that is not said as it is now."""
    if choice.draft and choice.is_rehearsal:
        evening = await rehearsed(event, choice.draft)
        rows = circles_with(evening, [])
    else:
        evening = await evening_of(event)
        rows = circles_with(evening, choice.seats)
    people = evening.people
    keyed = [people.in_keys([_known(row, people.keys)])[0] for row in rows]
    figures = count_flaws(people.people, keyed, people.wishes)
    numbers = [UUID(int=each.round.number) for each in evening.rounds]
    return Side(
        choice,
        evening,
        [RoundSeats(number, row) for number, row in zip(numbers, rows, strict=True)],
        figures,
        mix_points(people.people, keyed, figures, people.wishes),
        costs_of(figures, people.people, keyed, people.wishes),
    )


def _known(row: Circles, keys: Mapping[UUID, int]) -> Circles:
    return [[one for one in circle if one in keys] for circle in row]
