"""Free silent places: who was told to answer by yesterday and did not has no place any more."""

from collections.abc import Collection
from uuid import UUID

from community.cancelling.cancel import cancel
from community.clock import now
from community.database import fetch, lock, only, transaction
from community.events.asks_again import ANSWERED_BEFORE, AsksAgain
from community.events.tables import Event
from community.jobs import TryAgain
from community.language import _, speaking
from community.members.tables import Member
from community.places.kinds import kinds_of
from community.registrations.tables import Registration, Standing
from community.waitlist.fit import making_room
from community.waitlist.promote import passed_over
from community.waitlist.turns import locked_in_order, units_in_turn


async def free_silent_places(event_id: str) -> None:
    """Pass on the places of those who were told so and did not answer, the latest turn first.

    Where people are asked because somebody waits, nobody loses a place that lets nobody in; who
    has not answered then keeps it. An evening that was moved to later gives them the time until
    then. A second run finds none.
    """
    async with transaction():
        event = await lock(only(await Event.objects().get(Event.id == int(event_id))))
        if not event.is_published or event.has_begun:
            return
        left = event.starts_at - ANSWERED_BEFORE - now()
        if left.total_seconds() > 0:
            raise TryAgain(left)
        ids = [row["id"] for row in await fetch(_SILENT, event.id, now())]
        silent = {each.id: each for each in await locked_in_order(ids) if each.is_asked}
        while leaving := await _who_leaves(await lock(event), silent.values()):
            registration = silent.pop(leaving[0])
            await cancel(registration, await _reason(registration))


async def _who_leaves(event: Event, silent: Collection[Registration]) -> list[UUID]:
    """Asked anew after each: who got the place may not be the one for whom it was enough."""
    if not silent or event.asks_again == AsksAgain.ALWAYS:
        return [each.id for each in silent]
    kinds = [kind for kind in await kinds_of(event) if not kind.is_beside]
    passed = await passed_over(event)
    lines = [await units_in_turn(kind, Standing.WAITLISTED, passed) for kind in kinds]
    free = {kind.id: kind.free for kind in kinds}
    return making_room({each.id: each.kind for each in silent}, lines, free, event.places_left)


async def _reason(registration: Registration) -> str:
    member = only(await Member.objects().get(Member.id == registration.member))
    with speaking(member.language):
        return _("We asked whether you still come, and had no answer until the day before.")


_SILENT = """
    SELECT id FROM registration WHERE event = $1 AND standing = 'confirmed'
    AND answer_by <= $2 AND answered_at IS NULL ORDER BY turn DESC
"""
