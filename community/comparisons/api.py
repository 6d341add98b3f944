"""Two seatings side by side, and the reasons of the one that counts, for programs."""

from typing import Annotated
from uuid import UUID

import msgspec
from litestar import get
from litestar.di import NamedDependency
from litestar.params import FromQuery, QueryParameter

from community.board.board import board_of
from community.comparisons.compared import Compared, compared
from community.comparisons.figure_rows import FigureRow
from community.comparisons.rounds import RoundPair
from community.comparisons.side import Side
from community.events.tables import Event
from community.members.visitor import Visitor


class SideAnswer(msgspec.Struct):
    """`key` names it in the address; `points` are those of the mix, fewer are better."""

    key: str
    name: str
    points: int


class MoveAnswer(msgspec.Struct):
    """Somebody who sits elsewhere, and the letters, round by round."""

    registration: UUID
    name: str
    moves: str


class ComparisonAnswer(msgspec.Struct):
    """Both seatings; `choices` are all that may be named, by key."""

    choices: dict[str, str]
    left: SideAnswer
    right: SideAnswer
    figures: list[FigureRow]
    does: str
    moves: list[MoveAnswer]
    rounds: list[RoundPair]


class FigureAnswer(msgspec.Struct):
    """How many flaws; `least` is proven for roundtables of these sizes."""

    name: str
    words: str
    flaws: int
    least: int


class ExplanationAnswer(msgspec.Struct):
    """The seating as it is now; `why` says by registration why they sit there in this round.

    `stopped_after` so many parts somebody stopped the plan: with the seed it can be made again.
    """

    seed: int
    stopped_after: int | None
    round: int | None
    figures: list[FigureAnswer]
    dearest: str
    again: list[str]
    why: dict[UUID, str]


@get("/api/v1/events/{slug:str}/seatings/comparison")
async def side_by_side(
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
    left: FromQuery[str] = "",
    right: FromQuery[str] = "",
) -> ComparisonAnswer:
    """What differs between two seatings: now, before, or a draft by its id."""
    return _answer(await compared(event, left, right))


@get("/api/v1/events/{slug:str}/seatings/explanation")
async def explanation(
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
    number: Annotated[int, QueryParameter(name="round")] = 0,
) -> ExplanationAnswer:
    """How good the seating is, what costs it most, who meets again, and why each sits there."""
    board = await board_of(event, number)
    found = board.explained
    return ExplanationAnswer(
        seed=board.seed,
        stopped_after=board.stopped_after,
        round=board.shown.round.number if board.shown else None,
        figures=[FigureAnswer(c.name, c.words, c.flaws, c.least) for c in found.costs],
        dearest=found.dearest.name if found.dearest else "",
        again=found.again,
        why=found.why,
    )


def _answer(found: Compared) -> ComparisonAnswer:
    return ComparisonAnswer(
        choices={each.key: each.name for each in found.choices},
        left=_side(found.left),
        right=_side(found.right),
        figures=found.rows,
        does=found.changes.words,
        moves=[MoveAnswer(*each) for each in found.moves],
        rounds=found.rounds,
    )


def _side(side: Side) -> SideAnswer:
    return SideAnswer(side.choice.key, side.choice.name, side.points)


HANDLERS = [side_by_side, explanation]
