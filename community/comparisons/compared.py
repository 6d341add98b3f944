"""Two seatings side by side: what each costs, who sits elsewhere, and where rounds differ."""

from dataclasses import dataclass
from uuid import UUID

from community.comparisons.choices import Choice, choices, chosen
from community.comparisons.figure_rows import FigureRow, figure_rows
from community.comparisons.points import mix_points
from community.comparisons.rounds import RoundPair, in_both
from community.database import fetch
from community.events.tables import Event
from community.flaws.figures import Figures, count_flaws
from community.roundtables.changes import Changes, changes
from community.roundtables.evening import Evening, evening_of
from community.roundtables.proposals import circles_with
from community.roundtables.seatings import last_seating
from community.roundtables.seats import RoundSeats


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two, with the points of its mix; fewer are better."""

    choice: Choice
    figures: Figures
    points: int


@dataclass(frozen=True, slots=True)
class Compared:
    """Everything the page shows; `moves` says of each who sits elsewhere where they sit."""

    choices: list[Choice]
    left: Side
    right: Side
    rows: list[FigureRow]
    changes: Changes
    moves: list[tuple[UUID, str, str]]
    rounds: list[RoundPair]

    @property
    def names(self) -> list[tuple[str, str]]:
        """What may be chosen, for a form."""
        return [(each.key, each.name) for each in self.choices]

    @property
    def breaks_rules(self) -> bool:
        """Whether a rule is broken in one of them more often than it has to be."""
        return any(row.is_rule and max(row.left, row.right) > row.least for row in self.rows)


async def compared(event: Event, left: str = "", right: str = "") -> Compared:
    """The two that are named, or the last change; judged by who is here now."""
    evening = await evening_of(event)
    found = await choices(event)
    one, other = chosen(found, left, right)
    seats = [_whole(evening, each) for each in (one, other)]
    names = await _names(seats)
    sides = [_side(evening, each) for each in (one, other)]
    done = changes(*seats)
    last = await last_seating(event)
    return Compared(
        choices=found,
        left=sides[0],
        right=sides[1],
        rows=figure_rows(evening, sides[0].figures, sides[1].figures, last.size if last else 0),
        changes=done,
        moves=sorted(
            ((id, names.get(id, ""), _steps(steps)) for id, steps in done.moved.items()),
            key=lambda move: (move[1], move[0]),
        ),
        rounds=[
            in_both(each.round.number, each.round.title, a.circles, b.circles, names)
            for each, a, b in zip(evening.rounds, *seats, strict=True)
            if a.circles or b.circles
        ],
    )


def _whole(evening: Evening, choice: Choice) -> list[RoundSeats]:
    rows = circles_with(evening, choice.seats)
    return [RoundSeats(each.round.id, row) for each, row in zip(evening.rounds, rows, strict=True)]


def _side(evening: Evening, choice: Choice) -> Side:
    keys, people = evening.people.keys, evening.people
    rows = [
        [[keys[one] for one in circle if one in keys] for circle in row]
        for row in circles_with(evening, choice.seats)
    ]
    figures = count_flaws(people.people, rows, people.wishes)
    return Side(choice, figures, mix_points(people.people, rows, figures, people.wishes))


def _steps(steps: list[tuple[str, str]]) -> str:
    return ", ".join(f"{before} → {after}" for before, after in steps)


async def _names(sides: list[list[RoundSeats]]) -> dict[UUID, str]:
    ids = {one for side in sides for row in side for circle in row.circles for one in circle}
    return {row["id"]: row["name"] for row in await fetch(_NAMES, list(ids))}


_NAMES = """
    SELECT r.id, m.name FROM registration r JOIN member m ON m.id = r.member WHERE r.id = ANY($1)
"""
