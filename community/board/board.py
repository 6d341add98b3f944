"""The organiser's board: one round with its roundtables, who lacks a chair, and what it costs."""

from dataclasses import dataclass
from uuid import UUID

from community.board.explained import Explained, explained
from community.board.marks import mark, meetings
from community.board.off_the_map import off_the_map
from community.events.tables import Event
from community.floor.letters import number as place_of
from community.language import _
from community.plannings.plan_later import drafts_of
from community.plannings.rehearsals import called, rehearsals_of
from community.roundtables.evening import Evening, evening_of
from community.roundtables.proposals import Proposal, compared, proposals
from community.roundtables.rounds import current
from community.roundtables.seatings import last_seating
from community.roundtables.tables import Draft
from community.roundtables.undo import can_undo
from community.roundtables.who_sits import Seated, SeatedRound


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
    explained: Explained
    size: int
    sizes: range
    seed: int
    stopped_after: int | None
    proposals: list[Proposal]
    can_undo: bool
    compared: str  # with the seating before, if there was one
    drafts: list[Draft]
    are_wishes_tried: bool  # before a plan is made
    rehearsals: list[tuple[Draft, str]]  # with what each is called
    off_the_map: list[str]  # letters of this round

    @property
    def is_seated(self) -> bool:
        """Whether there is a seating at all."""
        return self.seed > 0

    @property
    def map_needs(self) -> int:
        """How many roundtables the map has to have for all of this round."""
        return 1 + max(map(place_of, self.off_the_map), default=-1)

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
        explained=explained(evening, shown),
        size=last.size if last and last.size in sizes else wishes.size,
        sizes=sizes,
        seed=last.seed if last else 0,
        stopped_after=last.stopped_after if last else None,
        proposals=await proposals(event, evening),
        can_undo=bool(last and can_undo(last)),
        compared=compared(evening, last) if last and can_undo(last) else "",
        drafts=await drafts_of(event),
        are_wishes_tried=bool(wishes.asked_by_name()),
        rehearsals=[(each, called(each, event)) for each in await rehearsals_of(event)],
        off_the_map=await off_the_map(event, shown),
    )


def _shown_round(evening: Evening, number: int) -> SeatedRound | None:
    by_number = {each.round.number: each for each in evening.rounds}
    now = current([each.round for each in evening.rounds])
    return by_number.get(number) or (by_number[now.number] if now else None)


def marks(evening: Evening, shown: SeatedRound) -> dict[UUID, str]:
    """What is not ideal, by registration; who has left takes no chair from anybody."""
    over = shown.round.is_over
    met = meetings(each for each in evening.rounds if each.round.number < shown.round.number)
    return {
        person.registration: mark(person, there, person in there, met)
        for roundtable in shown.roundtables
        for there in [[each for each in roundtable.people if over or _is_here(evening, each)]]
        for person in roundtable.people
    }


def _is_here(evening: Evening, person: Seated) -> bool:
    return person.registration in evening.here


def to_mend(evening: Evening) -> tuple[int, int]:
    """How many people lack a chair in a round not over, and how many chairs are nobody's."""
    coming = [each for each in evening.rounds if not each.round.has_begun]
    rounds = [each for each in evening.rounds if not each.round.is_over]
    late = {each.registration for row in rounds for each in evening.without_chair(row)}
    gone = {
        person.registration
        for row in coming
        for roundtable in row.roundtables
        for person in roundtable.people
        if not _is_here(evening, person)
    }
    return len(late), len(gone)
