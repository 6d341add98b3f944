"""The proposals to mend the seating, each with what it would change: seen before it is done."""

from dataclasses import dataclass
from uuid import UUID

from community.events.tables import Event
from community.flaws.compare import compare
from community.flaws.figures import Figures, count_flaws
from community.floor.letters import number
from community.language import _
from community.mending.trade_offs import Way
from community.roundtables.changes import changes
from community.roundtables.crowd import Circles
from community.roundtables.evening import Evening
from community.roundtables.propose import proposals_of
from community.roundtables.seats import Seats, read
from community.roundtables.tables import Seating
from community.roundtables.take import to_come
from community.roundtables.who_sits import SeatedRound


@dataclass(frozen=True, slots=True)
class Proposal:
    """One way to mend the seating: its name, what it does, what that is worth, who stands up."""

    id: UUID
    way: Way
    words: str
    cost: str
    moves: list[str]
    is_fewest: bool  # proven: moving fewer of those who sit would break a rule

    @property
    def name(self) -> str:
        """The way in words."""
        return way_in_words(self.way)


def way_in_words(way: Way) -> str:
    """What a way to mend is called."""
    return {
        Way.FEWEST: _("Fewest moves"),
        Way.BALANCED: _("Coming rounds anew"),
        Way.MIX: _("Best mix"),
    }[way]


async def proposals(event: Event, evening: Evening) -> list[Proposal]:
    """Every proposal that is open, as the organiser reads it."""
    names = {registration.id: registration.member.name for registration in evening.here.values()}
    shown, present = [], evening.figures()
    for draft in await proposals_of(event):
        seats = read(draft.seats)
        sat = seats[0].round if seats else None
        done = changes(await to_come(event, seats, draft.made_at), seats, sat)
        moves = [
            f"{names.get(person, '')} " + _(", ").join(f"{a} → {b}" for a, b in steps)
            for person, steps in done.moved.items()
            if person not in done.later
        ]
        cost = compare(present, figures_with(evening, seats))
        words = done.words or _("Nothing changes.")
        way = Way(draft.way)
        shown.append(Proposal(draft.id, way, words, cost, sorted(moves), draft.is_fewest))
    return shown


def compared(evening: Evening, last: Seating) -> str:
    """The last two seatings side by side, for those who are here now."""
    before, after = (
        figures_with(evening, read(last.before)),
        figures_with(evening, read(last.after)),
    )
    return compare(before, after)


def figures_with(evening: Evening, seats: Seats) -> Figures:
    """What the evening would cost with these chairs in the rounds that they speak of."""
    keys = evening.people.keys
    rows = [
        [[keys[one] for one in circle if one in keys] for circle in row]
        for row in circles_with(evening, seats)
    ]
    return count_flaws(evening.people.people, rows, evening.people.wishes)


def circles_with(evening: Evening, seats: Seats) -> list[Circles]:
    """Who would sit together in each round with these chairs in the rounds they speak of."""
    changed = {each.round: each.circles for each in seats}
    return [changed.get(each.round.id) or _by_letter(each) for each in evening.rounds]


def _by_letter(seated: SeatedRound) -> list[list[UUID]]:
    there = {number(each.letter): each.people for each in seated.roundtables}
    many = 1 + max(there, default=-1)
    return [[one.registration for one in there.get(place, ())] for place in range(many)]
