"""Free silent places: who was told to answer by yesterday and did not has no place any more."""

from community.cancelling.cancel import cancel
from community.clock import now
from community.database import fetch, fetch_one, lock, only, transaction
from community.events.asks_again import ANSWERED_BEFORE, AsksAgain
from community.events.tables import Event
from community.jobs import TryAgain
from community.language import _, speaking
from community.members.tables import Member
from community.registrations.tables import Registration
from community.waitlist.turns import locked_in_order


async def free_silent_places(event_id: str) -> None:
    """Pass on the places of those who were told so and did not answer, the latest turn first.

    Where people are asked because somebody waits, nobody loses a place that nobody waits for; who
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
        silent = [row["id"] for row in await fetch(_SILENT, event.id, now())]
        for registration in await locked_in_order(silent):
            if registration.is_asked and await _is_wanted(registration, event):
                await cancel(registration, await _reason(registration))


async def _is_wanted(registration: Registration, event: Event) -> bool:
    if event.asks_again == AsksAgain.ALWAYS:
        return True
    return bool(await fetch_one(_WAITS_FOR_IT, event.id, registration.kind))


async def _reason(registration: Registration) -> str:
    member = only(await Member.objects().get(Member.id == registration.member))
    with speaking(member.language):
        return _("We asked whether you still come, and had no answer until the day before.")


_SILENT = """
    SELECT id FROM registration WHERE event = $1 AND standing = 'confirmed'
    AND answer_by <= $2 AND answered_at IS NULL ORDER BY turn DESC
"""

# In the line of this kind; or of one that has a place free, so that it is the room that is full.
_WAITS_FOR_IT = """
    SELECT 1 FROM place_kind WHERE event = $1 AND waiting > 0 AND NOT is_beside
    AND (id = $2 OR (taken < capacity AND promotion <> 'by_hand'))
"""
