"""The seating of one event as the planner judges it: what it costs now, and after a change."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from community.checkins.here import who_is_here
from community.events.tables import Event
from community.flaws.figures import Figures, count_flaws
from community.floor.letters import number
from community.registrations.tables import Registration
from community.roundtables.crowd import Crowd
from community.roundtables.gather import gather
from community.roundtables.who_sits import Seated, SeatedRound, who_sits

Rows = list[list[list[int]]]
Where = dict[tuple[UUID, UUID], UUID]  # (round, registration) to roundtable


@dataclass(frozen=True, slots=True)
class Evening:
    """Who is here, who sits where, and how both meet in the planner."""

    rounds: list[SeatedRound]
    people: Crowd
    here: dict[UUID, Registration]
    where: Where

    def figures(self, changed: Mapping[tuple[UUID, UUID], UUID] | None = None) -> Figures:
        """What the chairs cost as they are, or with some people at other roundtables."""
        return count_flaws(self.people.people, self.rows(changed), self.people.wishes)

    def rows(self, changed: Mapping[tuple[UUID, UUID], UUID] | None = None) -> Rows:
        """Who sits together in the planner's keys, round by round, roundtable by roundtable."""
        place = {
            roundtable.id: (each.round.number - 1, number(roundtable.letter))
            for each in self.rounds
            for roundtable in each.roundtables
        }
        seats: dict[tuple[int, int], list[int]] = defaultdict(list)
        for (_round, registration), roundtable in {**self.where, **(changed or {})}.items():
            seats[place[roundtable]].append(self.people.keys[registration])
        rounds = 1 + max((round for round, _number in seats), default=-1)
        many = 1 + max((number for _round, number in seats), default=-1)
        return [[seats[round, number] for number in range(many)] for round in range(rounds)]

    def without_chair(self, seated: SeatedRound) -> list[Seated]:
        """Those who are here and have no chair in a round that has roundtables."""
        if not seated.roundtables:
            return []
        return [
            unseated(each)
            for each in self.here.values()
            if (seated.round.id, each.id) not in self.where
        ]


def unseated(registration: Registration) -> Seated:
    """Somebody without a chair, as the board shows them."""
    member = registration.member
    return Seated(
        chair=None,
        registration=registration.id,
        name=member.name,
        company=member.company,
        is_host=registration.is_host,
        is_first_time=registration.is_first_time,
        photo_wish=registration.photo_wish,
    )


async def evening_of(event: Event) -> Evening:
    """The event's seating as it is now."""
    rounds = await who_sits(event)
    here = await who_is_here(event)
    where = {
        (each.round.id, person.registration): roundtable.id
        for each in rounds
        for roundtable in each.roundtables
        for person in roundtable.people
    }
    seated = {registration for _round, registration in where}
    people = await gather(event, here, seated)
    return Evening(rounds, people, {each.id: each for each in here}, where)
