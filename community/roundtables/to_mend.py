"""Mend the seating after late arrivals and no-shows: read who is here, and work out what helps."""

import asyncio
from dataclasses import dataclass, replace

from community.checkins.here import who_is_here
from community.events.rounds import rounds_of
from community.events.tables import Event, Round
from community.language import _
from community.mixing.wishes import Wishes
from community.refusal import Refused
from community.roundtables.circles import circles_of
from community.roundtables.crowd import Crowd
from community.roundtables.gather import gather
from community.roundtables.held import with_held
from community.roundtables.repair import Repair
from community.roundtables.seatings import last_seating
from community.roundtables.seats import RoundSeats, Seats
from community.roundtables.tables import Seating
from community.roundtables.trade_offs import Way, ways


@dataclass(frozen=True, slots=True)
class ToMend:
    """The seating that counts, its rounds (those that have begun first) and who is here."""

    last: Seating
    rounds: list[Round]
    now: Seats
    people: Crowd
    wishes: Wishes

    @property
    def played(self) -> int:
        """How many of the rounds have begun."""
        return sum(each.has_begun for each in self.rounds)

    def seats(self, mended: Repair) -> Seats:
        """The mended rounds to come."""
        rounds = list(zip(self.rounds, mended.rounds, strict=True))[self.played :]
        return [
            RoundSeats(each.id, self.people.in_registrations(circles)) for each, circles in rounds
        ]


async def to_mend(event: Event) -> ToMend:
    """What there is to mend; refused while nobody has been seated."""
    last = await last_seating(event)
    if last is None:
        raise Refused(_("Nobody has been seated yet. Seat everybody first."))
    rounds = sorted(await rounds_of(event), key=lambda each: not each.has_begun)
    circles = await circles_of(rounds)
    planned = [(each, row) for each, row in zip(rounds, circles, strict=True) if row]
    rounds = [each for each, _row in planned]
    here = await who_is_here(event)
    seated = [each for _round, row in planned for circle in row for each in circle]
    people = await gather(event, here, seated)
    said = people.wishes.in_rounds([each.number - 1 for each in rounds])
    said = said.among({each.key for each in people.people})
    wishes = await with_held(replace(said, size=last.size), rounds, people)
    now = [RoundSeats(each.id, row) for each, row in planned]
    return ToMend(last, rounds, now, people, wishes)


async def worked_out(found: ToMend) -> dict[Way, Repair]:
    """Ways to mend it, in a thread so that everybody else is served meanwhile."""
    chairs = found.people.in_keys([each.circles for each in found.now])
    return await asyncio.to_thread(ways, found.people.people, chairs, found.played, found.wishes)
