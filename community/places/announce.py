"""Announce an event: a draft with its kinds of place, which nobody but the organisers sees."""

from community.database import transaction
from community.events.draft import draft
from community.events.plan import EventPlan
from community.events.tables import Event
from community.places.keep import keep_kinds


async def announce(plan: EventPlan) -> Event:
    """A new draft; number and address are its own for ever. Refuses what check() refuses."""
    async with transaction():
        event = await keep_kinds(await draft(plan), plan)
    return event  # noqa: RET504 - a return inside the block is none to mypy
