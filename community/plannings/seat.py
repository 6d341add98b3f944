"""Give everybody who is here a chair in every round."""

import asyncio
from dataclasses import replace

from community.database import lock, transaction
from community.events.rounds import rounds_of
from community.events.tables import Event
from community.language import _
from community.planner.numbers import Rounds
from community.planner.plan import plan
from community.plannings.to_plan import ToPlan, Wanted, begun_among, to_plan
from community.refusal import Conflict
from community.roundtables.rounds import begin_missing
from community.roundtables.seatings import last_seating
from community.roundtables.tables import Seating
from community.roundtables.take import write


async def seat_everyone(event: Event, rounds: int, size: int = 0, seed: int = 0) -> Seating:
    """Plan the first `rounds` rounds anew, at roundtables of about `size` people, or as wished.

    Rounds that have begun stay as they are; the others are planned around them. The same
    people and seed give the same chairs; without a seed the last one is used again. The plan
    is made before the event is locked, so whoever comes in meanwhile is seated by `reseat`.
    """
    wanted = await wanted_with_seed(event, Wanted(rounds, size, seed))
    found = await to_plan(event, wanted)
    made = await asyncio.to_thread(
        plan,
        found.people.people,
        found.rounds,
        found.wishes,
        wanted.seed,
        found.people.in_keys(found.played),
    )
    return await write_plan(event, wanted, found, made.rounds)


async def wanted_with_seed(event: Event, wanted: Wanted) -> Wanted:
    """The same with the last seed if none is given; refused when it is odd."""
    wanted.refuse_odd()
    last = await last_seating(event)
    return replace(wanted, seed=wanted.seed or (last.seed if last else 1))


async def write_plan(event: Event, wanted: Wanted, found: ToPlan, rounds: Rounds) -> Seating:
    """Write a plan to the chairs; refused when a round was opened while it was made."""
    async with transaction():
        event = await lock(event)
        await begin_missing(event, wanted.rounds)
        begun = [each.id for each in await begun_among(event, wanted.rounds)]
        if begun != [each.id for each in found.begun]:
            raise Conflict(_("A round was opened while the seats were planned. Please try again."))
        found.free[:] = [each for each in await rounds_of(event) if each.id not in begun]
        seating = Seating(event=event.id, seed=wanted.seed, size=found.wishes.size)
        seating.stopped_after = wanted.stops_after
        await write(event, found.seats(rounds), seating)
    return seating
