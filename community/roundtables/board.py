"""The organiser's board: one round with its roundtables, who lacks a chair, and what it costs."""

from dataclasses import dataclass, replace
from uuid import UUID

from community.events.tables import Event
from community.language import _
from community.mixing.sizes import roundtable_sizes
from community.roundtables.compare import flaw
from community.roundtables.evening import Evening, evening_of
from community.roundtables.figures import Figures
from community.roundtables.least import least_flaws
from community.roundtables.marks import mark, meetings
from community.roundtables.rounds import current
from community.roundtables.seatings import last_seating
from community.roundtables.who_sits import Seated, SeatedRound

SHOWN = ("together", "repeats", "lone_first_timers", "without_host")


@dataclass(frozen=True, slots=True)
class Cost:
    """One figure of the seating; `least` is what no plan could avoid."""

    words: str
    flaws: int
    least: int


@dataclass(frozen=True, slots=True)
class Board:
    """Everything the board shows."""

    rounds: list[SeatedRound]
    shown: SeatedRound | None
    marks: dict[UUID, str]
    without_chair: list[Seated]
    here: int
    late: int
    gone: int
    costs: list[Cost]
    size: int
    sizes: range
    seed: int

    @property
    def is_seated(self) -> bool:
        """Whether there is a seating at all."""
        return self.seed > 0

    @property
    def may_move(self) -> bool:
        """Whether people of the shown round can still be moved."""
        return self.shown is not None and not self.shown.round.is_over

    @property
    def about(self) -> list[tuple[str, str]]:
        """The sizes that a roundtable may have, for a form's choice."""
        words = _("About {people}")
        return [(str(each), words.format(people=each)) for each in self.sizes]

    def tabs(self, address: str) -> list[tuple[str, str]]:
        """Number in words and address of each round."""
        words = _("Round {number}")
        numbers = [each.round.number for each in self.rounds]
        return [(words.format(number=each), f"{address}?round={each}") for each in numbers]

    def people(self) -> list[tuple[str, str]]:
        """Everybody who can be moved in the shown round, for a form's choice."""
        roundtables = self.shown.roundtables if self.shown else []
        seated = [
            (str(person.registration), f"{roundtable.letter} · {person.name}")
            for roundtable in roundtables
            for person in roundtable.people
        ]
        return [*((str(each.registration), each.name) for each in self.without_chair), *seated]

    def targets(self) -> list[tuple[str, str]]:
        """Every roundtable of the shown round, and no roundtable, for a form's choice."""
        roundtables = self.shown.roundtables if self.shown else []
        named = _("Roundtable {letter}")
        choices = [(str(each.id), named.format(letter=each.letter)) for each in roundtables]
        return [*choices, ("", _("No chair"))]


async def board_of(event: Event, number: int = 0) -> Board:
    """The board at round `number`; at the round that is open or comes next without one."""
    evening = await evening_of(event)
    last = await last_seating(event)
    shown = _shown_round(evening, number)
    late, gone = to_mend(evening)
    wishes = evening.people.wishes
    sizes = range(wishes.smallest, wishes.largest + 1)
    return Board(
        rounds=evening.rounds,
        shown=shown,
        marks=marks(evening, shown) if shown else {},
        without_chair=evening.without_chair(shown) if shown else [],
        here=len(evening.here),
        late=late,
        gone=gone,
        costs=costs(evening, last.size) if last else [],
        size=last.size if last and last.size in sizes else wishes.size,
        sizes=sizes,
        seed=last.seed if last else 0,
    )


def _shown_round(evening: Evening, number: int) -> SeatedRound | None:
    by_number = {each.round.number: each for each in evening.rounds}
    now = current([each.round for each in evening.rounds])
    return by_number.get(number) or (by_number[now.number] if now else None)


def marks(evening: Evening, shown: SeatedRound) -> dict[UUID, str]:
    """What is not ideal, by registration."""
    over = shown.round.is_over
    met = meetings(each for each in evening.rounds if each.round.number < shown.round.number)
    return {
        person.registration: mark(person, roundtable.people, over or _is_here(evening, person), met)
        for roundtable in shown.roundtables
        for person in roundtable.people
    }


def _is_here(evening: Evening, person: Seated) -> bool:
    return person.registration in evening.here


def to_mend(evening: Evening) -> tuple[int, int]:
    """How many people lack a chair in a round to come, and how many chairs are nobody's."""
    coming = [each for each in evening.rounds if not each.round.has_begun]
    late = {each.registration for row in coming for each in evening.without_chair(row)}
    gone = {
        person.registration
        for row in coming
        for roundtable in row.roundtables
        for person in roundtable.people
        if not _is_here(evening, person)
    }
    return len(late), len(gone)


def costs(evening: Evening, size: int) -> list[Cost]:
    """The figures that matter most, each with the least that was possible."""
    people, wishes = evening.people.people, replace(evening.people.wishes, size=size)
    rounds = sum(bool(each.roundtables) for each in evening.rounds)
    least: Figures = least_flaws(people, rounds, roundtable_sizes(len(people), wishes), wishes)
    now = evening.figures()
    return [
        Cost(flaw(each), getattr(now, each), getattr(least, each))
        for each in [*wishes.asked_by_name(), *SHOWN]
    ]
