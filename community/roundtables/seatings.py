"""The plannings an event has had."""

from community.events.tables import Event
from community.roundtables.tables import Seating


async def last_seating(event: Event) -> Seating | None:
    """The planning that counts, or None while nobody has been seated."""
    made = Seating.objects().where(Seating.event == event.id)
    return await made.order_by(Seating.made_at, ascending=False).first()
