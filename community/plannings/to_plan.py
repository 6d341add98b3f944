"""What there is to plan: who is here, which rounds have begun, and what was said by hand."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from community.checkins.here import who_is_here
from community.database import new_id
from community.events.rounds import rounds_of
from community.events.tables import Event, Round
from community.language import _
from community.planner.numbers import Rounds
from community.plannings.wished import wished
from community.refusal import Conflict, Refused
from community.registrations.tables import Registration
from community.roundtables.circles import circles_of
from community.roundtables.crowd import Circles, Crowd
from community.roundtables.gather import gather, names_of
from community.roundtables.held import with_held
from community.roundtables.rounds import MOST_ROUNDS
from community.roundtables.seats import RoundSeats, Seats
from community.wishes.sizes import roundtable_sizes
from community.wishes.wishes import Wishes

MOST_SEEDS = 1_000_000_000


@dataclass(frozen=True, slots=True)
class Wanted:
    """How many rounds, about how many people a roundtable, and which of the equally good mixes.

    A plan that ends after some of its parts is the one that somebody stopped there.
    """

    rounds: int
    size: int
    seed: int
    stops_after: int | None = None

    def refuse_odd(self) -> None:
        """Refuse what cannot be meant, at its field."""
        if not 1 <= self.rounds <= MOST_ROUNDS:
            raise Refused(_("There can be 1 to {most} rounds.").format(most=MOST_ROUNDS), "rounds")
        if not 0 <= self.seed < MOST_SEEDS:
            raise Refused(_("Please write a whole number, such as 40."), "seed")


@dataclass(frozen=True, slots=True)
class ToPlan:
    """The people, the rounds that stay and those to come, and the wishes for them."""

    people: Crowd
    begun: list[Round]
    played: list[Circles]
    free: list[Round]
    rounds: int  # to be planned
    wishes: Wishes

    def seats(self, planned: Rounds) -> Seats:
        """The plan as seats of the rounds to come; a round left out has no roundtables."""
        circles = [self.people.in_registrations(row) for row in planned]
        circles += [[] for _ in self.free[len(circles) :]]
        ids = [each.id for each in self.free]
        ids += [new_id() for _ in circles[len(ids) :]]
        return [RoundSeats(id, row) for id, row in zip(ids, circles, strict=True)]


async def to_plan(
    event: Event, wanted: Wanted, coming: Sequence[Registration] | None = None
) -> ToPlan:
    """Everything that a plan is made from; without `coming` it is for those who are here."""
    begun = await begun_among(event, wanted.rounds)
    played = await circles_of(begun)
    here = await who_is_here(event) if coming is None else coming
    if not here:
        raise Refused(_("Nobody is here yet. Check somebody in first."))
    seated = [each for circles in played for circle in circles for each in circle]
    people = await gather(event, here, seated)
    gone = {each.id for each in begun}
    free = [each for each in await rounds_of(event) if each.id not in gone]
    numbers = set(range(1, wanted.rounds + 1)) - {each.number for each in begun}
    wishes = await wished(people, names_of(people, here), wanted.size, numbers)
    wishes = await with_held(wishes, free, people)
    stand = len(roundtable_sizes(len(people.people), wishes))
    kept = tuple(each for each in wishes.pins if each.roundtable < stand)
    rounds = wanted.rounds - len(begun)
    return ToPlan(people, begun, played, free, rounds, replace(wishes, pins=kept))


async def begun_among(event: Event, rounds: int) -> list[Round]:
    """The rounds, among those to be seated, that have begun with people at their roundtables."""
    opened = [each for each in await rounds_of(event) if each.has_begun and each.number <= rounds]
    circles = await circles_of(opened)
    begun = [each for each, seated in zip(opened, circles, strict=True) if any(seated)]
    if len(begun) == rounds:
        sentence = _("Round {number} is already open: its roundtables stay.")
        raise Conflict(sentence.format(number=begun[-1].number))
    return begun
