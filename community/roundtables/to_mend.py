"""Mend the seating after late arrivals and no-shows: read who is here, and work out what helps."""

import asyncio
from dataclasses import dataclass, replace

from community.checkins.here import who_is_here
from community.events.rounds import rounds_of
from community.events.tables import Event, Round
from community.language import _
from community.mending.repair import Repair
from community.mending.trade_offs import Way, ways
from community.refusal import Conflict, Refused
from community.roundtables.circles import circles_of
from community.roundtables.crowd import Crowd
from community.roundtables.gather import gather
from community.roundtables.held import with_held
from community.roundtables.open_round import with_those_who_talk, with_who_left
from community.roundtables.seatings import last_seating
from community.roundtables.seats import RoundSeats, Seats
from community.roundtables.tables import Seating
from community.wishes.wishes import Wishes


@dataclass(frozen=True, slots=True)
class ToMend:
    """The seating that counts, its rounds (those that are over first) and who is here."""

    last: Seating
    rounds: list[Round]
    now: Seats
    people: Crowd
    wishes: Wishes

    @property
    def played(self) -> int:
        """How many of the rounds are over."""
        return sum(each.is_over for each in self.rounds)

    def seats(self, mended: Repair) -> Seats:
        """The mended rounds that are not over."""
        here = {self.people.registrations[person.key] for person in self.people.people}
        seats = []
        for each, was, row in list(zip(self.rounds, self.now, mended.rounds, strict=True)):
            circles = self.people.in_registrations(row)
            if each.is_open:
                circles = with_who_left(was.circles, circles, here)
            seats.append(RoundSeats(each.id, circles))
        return seats[self.played :]


async def to_mend(event: Event) -> ToMend:
    """What there is to mend; refused while nobody has been seated, and when no round is left."""
    last = await last_seating(event)
    if last is None:
        raise Refused(_("Nobody has been seated yet. Seat everybody first."))
    rounds = sorted(await rounds_of(event), key=lambda each: (not each.is_over, not each.is_open))
    circles = await circles_of(rounds)
    planned = [(each, row) for each, row in zip(rounds, circles, strict=True) if row]
    rounds = [each for each, _row in planned]
    if rounds and rounds[-1].is_over:
        sentence = _("Round {number} is over: its roundtables stay.")
        raise Conflict(sentence.format(number=rounds[-1].number))
    here = await who_is_here(event)
    seated = [each for _round, row in planned for circle in row for each in circle]
    people = await gather(event, here, seated)
    said = people.wishes.in_rounds([each.number - 1 for each in rounds])
    said = said.among({each.key for each in people.people})
    wishes = await with_held(replace(said, size=last.size), rounds, people)
    for number, (each, row) in enumerate(planned):
        if each.is_open:
            keys = {one.key for one in people.people}
            [now] = people.in_keys([row])
            wishes = with_those_who_talk(wishes, number, now, keys)
    return ToMend(last, rounds, [RoundSeats(each.id, row) for each, row in planned], people, wishes)


async def worked_out(found: ToMend) -> dict[Way, Repair]:
    """Ways to mend it, in a thread so that everybody else is served meanwhile."""
    chairs = found.people.in_keys([each.circles for each in found.now])
    people, seed = found.people.people, found.last.seed
    return await asyncio.to_thread(ways, people, chairs, found.played, found.wishes, seed)
