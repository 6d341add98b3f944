"""Publish an event: from now on people find it and may register."""

from community.clock import now
from community.database import lock, transaction
from community.events.tables import Event, State
from community.jobs import enqueue
from community.language import _
from community.refusal import Conflict, Refused
from community.webhooks.announce import announce

PUBLISHED = "event_published"  # the job that tells the series' followers
MIRROR = "mirror_member_fee"  # the job that lets lists show the rule for members


async def publish(event: Event) -> Event:
    """The published event; twice does no harm. Refuses one that is called off or over."""
    async with transaction():
        event = await lock(event)
        if event.is_called_off:
            raise Conflict(_("This event has been called off."))
        if event.is_published:
            return event
        if event.is_over:
            raise Refused(_("This day has already passed. Please choose one to come."), "starts_on")
        event.state, event.published_at = State.PUBLISHED, now()
        event.version += 1
        await event.save()
        await enqueue(MIRROR, str(event.id))
        await enqueue(PUBLISHED, str(event.id))
        await announce("event.published", {"event": str(event.id), "slug": event.slug})
    return event
