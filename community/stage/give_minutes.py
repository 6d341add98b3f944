"""Other minutes for one roundtable than for all."""

from uuid import UUID

from community.database import fetch, lock, transaction
from community.events.tables import Event
from community.language import _
from community.refusal import Refused
from community.stage.order import order_of, write_order
from community.stage.presenting import MOST_MINUTES, keep


async def give_minutes(event: Event, roundtable: UUID | None, minutes: int) -> None:
    """From its next turn on the roundtable has so many; 0 gives it the minutes of all again."""
    if not 0 <= minutes <= MOST_MINUTES:
        raise Refused(_("A roundtable presents for 1 to 60 minutes."), "own_minutes")
    async with transaction():
        await lock(event)
        await write_order(event, await order_of(event))
        if not await fetch(_GIVE, event.id, roundtable, minutes or None):
            raise Refused(_("Please choose one of the answers."), "roundtable")
        await keep(event)


_GIVE = """
    UPDATE presentation SET minutes = $3 WHERE event = $1 AND roundtable = $2 RETURNING id
"""
