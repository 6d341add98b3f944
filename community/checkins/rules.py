"""How an event's door works."""

from community.checkins.tables import DoorRules
from community.database import execute, transaction
from community.events.tables import Event
from community.live import tell


async def rules_of(event: Event) -> DoorRules:
    """The event's own rules, or the usual ones."""
    found = await DoorRules.objects().get(DoorRules.event == event.id)
    return found or DoorRules(event=event.id)


async def set_rules(event: Event, counts_heads: bool) -> DoorRules:
    """Whether people who leave and come back are counted."""
    async with transaction():
        await execute(_SET, event.id, counts_heads)
        await tell(f"door:{event.id}")
    return await rules_of(event)


_SET = """
    INSERT INTO door_rules (event, counts_heads) VALUES ($1, $2)
    ON CONFLICT (event) DO UPDATE SET counts_heads = excluded.counts_heads
"""
