"""Two seatings side by side: what each costs, who sits elsewhere, and where rounds differ."""

from dataclasses import dataclass
from uuid import UUID

from community.comparisons.choices import Choice, choices, chosen
from community.comparisons.figure_rows import FigureRow, figure_rows
from community.comparisons.rounds import RoundPair, in_both
from community.comparisons.side import Side, side_of
from community.database import fetch
from community.events.tables import Event
from community.roundtables.changes import Changes, changes


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
        return any(
            row.is_rule and (row.left > row.least or row.right > row.right_least)
            for row in self.rows
        )

    @property
    def is_rehearsed(self) -> bool:
        """Whether both are rehearsals: nobody moves then, and letters mean little."""
        return self.left.choice.is_rehearsal and self.right.choice.is_rehearsal


async def compared(event: Event, left: str = "", right: str = "") -> Compared:
    """The two that are named, or the last change; each judged by those it is for."""
    found = await choices(event)
    one, other = [await side_of(event, each) for each in chosen(found, left, right)]
    names = await _names([one, other])
    done = changes(one.seats, other.seats)
    return Compared(
        choices=found,
        left=one,
        right=other,
        rows=figure_rows(one.costs, other.costs),
        changes=done,
        moves=sorted(
            ((id, names.get(id, ""), _steps(steps)) for id, steps in done.moved.items()),
            key=lambda move: (move[1], move[0]),
        ),
        rounds=_rounds(one, other, names),
    )


def _rounds(one: Side, other: Side, names: dict[UUID, str]) -> list[RoundPair]:
    titles = {each.round.number: each.round.title for each in other.evening.rounds}
    titles |= {each.round.number: each.round.title for each in one.evening.rounds}
    at = [{row.round.int: row.circles for row in each.seats} for each in (one, other)]
    sides = [(number, at[0].get(number, []), at[1].get(number, [])) for number in sorted(titles)]
    return [in_both(n, titles[n], a, b, names) for n, a, b in sides if a or b]


def _steps(steps: list[tuple[str, str]]) -> str:
    return ", ".join(f"{before} → {after}" for before, after in steps)


async def _names(sides: list[Side]) -> dict[UUID, str]:
    ids = {one for side in sides for row in side.seats for circle in row.circles for one in circle}
    return {row["id"]: row["name"] for row in await fetch(_NAMES, list(ids))}


_NAMES = """
    SELECT r.id, m.name FROM registration r JOIN member m ON m.id = r.member WHERE r.id = ANY($1)
"""
