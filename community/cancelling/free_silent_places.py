"""Free silent places: who was told to answer by yesterday and did not has no place any more."""

from community.cancelling.cancel import cancel
from community.clock import now
from community.database import fetch, lock, only, transaction
from community.events.asks_again import ANSWERED_BEFORE
from community.events.tables import Event
from community.jobs import TryAgain
from community.language import _, speaking
from community.members.tables import Member
from community.registrations.tables import Registration
from community.waitlist.turns import locked_in_order


async def free_silent_places(event_id: str) -> None:
    """Pass on the places of those who were told so and did not answer; a second run finds none.

    An evening that was moved to later gives them the time until then.
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
            if registration.is_asked:
                await cancel(registration, await _reason(registration))


async def _reason(registration: Registration) -> str:
    member = only(await Member.objects().get(Member.id == registration.member))
    with speaking(member.language):
        return _("We asked whether you still come, and had no answer until the day before.")


_SILENT = """
    SELECT id FROM registration WHERE event = $1 AND standing = 'confirmed'
    AND answer_by <= $2 AND answered_at IS NULL ORDER BY turn
"""
