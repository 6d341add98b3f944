"""The job that plans a large seating or a rehearsal, and tells how far it is."""

import asyncio
from dataclasses import replace
from uuid import UUID

from community.database import execute, fetch_one
from community.database.actor import acting
from community.events.tables import Event
from community.language import speaking
from community.live import tell
from community.planner.improve import Made, improving
from community.plannings.rehearse import who_may_come
from community.plannings.seat import write_plan
from community.plannings.to_plan import ToPlan, Wanted, to_plan
from community.refusal import Refused
from community.roundtables.ended import end
from community.roundtables.seats import written
from community.roundtables.tables import Draft, Kind


async def plan_in_background(payload: str) -> None:
    """Plan what the draft asks for; the worker calls it, a second time after a crash."""
    draft_id, _blank, who = payload.partition(" ")
    kind, _blank, key = who.partition(" ")
    draft = await Draft.objects(Draft.event).get(Draft.id == UUID(draft_id))
    if draft is None or not draft.is_busy:
        return
    with acting(kind, key), speaking(draft.language):
        try:
            await _work(draft.event, draft)
        except Refused as no:
            await execute(_ENDS, draft.id, no.sentence)
            await tell(f"seating:{draft.event.id}")


async def _work(event: Event, draft: Draft) -> None:
    wanted = Wanted(draft.rounds, draft.size, draft.seed, draft.stops_after)
    is_rehearsal = draft.kind == Kind.REHEARSAL
    coming = await who_may_come(event, draft.seed) if is_rehearsal else None
    found = await to_plan(event, wanted, coming)
    made = await _best(draft, found)
    if made is None:
        return
    if is_rehearsal:
        await execute(_ENDS, draft.id, "")
        await tell(f"seating:{event.id}")
    else:
        wanted = replace(wanted, stops_after=made.stopped_after)
        await write_plan(event, wanted, found, made.rounds)
        await end(draft.id)
        await tell(f"seating:{event.id}")


async def _best(draft: Draft, found: ToPlan) -> Made | None:
    """The best plan until it is done or stopped; None when nobody waits for it any more."""
    people, played = found.people.people, found.people.in_keys(found.played)
    steps = improving(people, found.rounds, found.wishes, draft.seed, played)
    best: Made | None = None
    while (made := await asyncio.to_thread(next, steps, None)) is not None:
        best = made
        noted = await fetch_one(_NOTE, draft.id, made.percent, written(found.seats(made.rounds)))
        await tell(f"seating:{draft.event.id}")
        if noted is None:
            return None
        if noted["is_stopped"] or made.parts == draft.stops_after:
            break
    return best


_NOTE = """
    UPDATE draft SET percent = $2, seats = $3::jsonb WHERE id = $1 AND NOT is_over
    RETURNING is_stopped
"""
_ENDS = "UPDATE draft SET is_busy = false, problem = $2 WHERE id = $1 AND NOT is_over"
