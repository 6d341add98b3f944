"""Mend the seating at once, with the fewest moves: late arrivals sit down, gaps are closed."""

import asyncio
from dataclasses import dataclass

from community.database import lock, transaction
from community.events.tables import Event
from community.mending.repair import repair
from community.roundtables.changes import Changes, changes
from community.roundtables.tables import Seating
from community.roundtables.take import write
from community.roundtables.to_mend import to_mend


@dataclass(frozen=True, slots=True)
class Reseating:
    """The seating that counts now, and what was done to get there."""

    seating: Seating
    done: Changes


async def reseat(event: Event) -> Reseating:
    """Give a chair to everybody who is here and take it from whoever is not.

    Rounds that have begun stay as they are, and so does whoever was moved by hand.
    """
    async with transaction():
        event = await lock(event)
        found = await to_mend(event)
        chairs = found.people.in_keys([each.circles for each in found.now])
        people, wishes = found.people.people, found.wishes
        mended = await asyncio.to_thread(repair, people, chairs, found.played, wishes)
        seats, now = found.seats(mended), found.now[found.played :]
        done = changes(now, seats, now[0].round if now else None)
        seating = found.last
        if done:
            seating = Seating(event=event.id, seed=found.last.seed, size=found.last.size)
            seating.note = f"mended with {len(mended.moves)} moves"
            await write(event, seats, seating)
    return Reseating(seating, done)
