"""Remove a kind of place that nobody has registered for."""

from community.database import lock, only, transaction
from community.events.tables import Event
from community.language import _
from community.places.keep import drop_kind, mirror_first
from community.places.kinds import kinds_of
from community.places.tables import PlaceKind
from community.refusal import Conflict
from community.registrations.counts import count_again


async def remove_kind(kind: PlaceKind) -> None:
    """Take away a kind that nobody has registered for; the last one stays."""
    async with transaction():
        event = await lock(only(await Event.objects().get(Event.id == kind.event)))
        others = [each for each in await kinds_of(event) if each.id != kind.id]
        if all(each.is_beside for each in others):
            raise Conflict(_("One kind of place has to be the evening itself."))
        await drop_kind(kind)
        await mirror_first(event, await kinds_of(event))
        await count_again(event)
