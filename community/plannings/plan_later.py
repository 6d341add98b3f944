"""A seating that takes long is planned by a job: a page watches it, and may stop it and use it."""

from community.checkins.here import who_is_here
from community.database import execute, fetch_value, lock, transaction
from community.database.actor import actor
from community.events.tables import Event
from community.jobs import enqueue
from community.language import language
from community.live import tell
from community.plannings.rehearsals import forget_old
from community.plannings.seat import seat_everyone, wanted_with_seed
from community.plannings.to_plan import Wanted, begun_among
from community.roundtables.tables import Draft, Kind

AT_ONCE = 120  # people; planned within about two seconds in plain Python


async def seat_or_begin(event: Event, wanted: Wanted) -> Draft | None:
    """Seat everybody who is here: at once (None) or, when they are many, by a job."""
    if len(await who_is_here(event)) <= AT_ONCE:
        await seat_everyone(event, wanted.rounds, wanted.size, wanted.seed)
        return None
    return await begin(event, wanted, Kind.PLAN)


async def begin(event: Event, wanted: Wanted, kind: Kind) -> Draft:
    """Order the plan, or the rehearsal; asked twice, it is made once."""
    wanted = await wanted_with_seed(event, wanted)
    await begun_among(event, wanted.rounds)
    async with transaction():
        event = await lock(event)
        mine = (Draft.event == event.id) & (Draft.kind == kind)
        busy = await Draft.objects().where(mine & Draft.is_busy.eq(True)).first()
        if busy is not None:
            return busy
        await _make_room(event, kind)
        draft = Draft(event=event.id, kind=kind, is_busy=True, language=language())
        draft.rounds, draft.size, draft.seed = wanted.rounds, wanted.size, wanted.seed
        draft.stops_after = wanted.stops_after
        await draft.save()
        await enqueue("plan_seating", f"{draft.id} {actor()}")
        await tell(f"seating:{event.id}")
    return draft


async def _make_room(event: Event, kind: Kind) -> None:
    if kind == Kind.REHEARSAL:
        await forget_old(event)
    else:
        await Draft.delete().where((Draft.event == event.id) & (Draft.kind == kind))


async def stop(draft: Draft) -> None:
    """Ask the job to stop and use the best so far."""
    await execute("UPDATE draft SET is_stopped = true WHERE id = $1 AND is_busy", draft.id)
    await tell(f"seating:{await fetch_value('SELECT event FROM draft WHERE id = $1', draft.id)}")


async def drafts_of(event: Event) -> list[Draft]:
    """Plans and rehearsals in the making or made, the newest first."""
    mine = (Draft.event == event.id) & (Draft.kind != Kind.REPAIR) & Draft.is_over.eq(False)
    return await Draft.objects().where(mine).order_by(Draft.made_at, ascending=False)
