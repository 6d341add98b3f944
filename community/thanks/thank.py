"""Thank whoever wrote an item, once a person; it can be taken back."""

from uuid import UUID

from community.database import execute, fetch, new_id, transaction
from community.language import _
from community.live import tell
from community.outputs.tables import Item, Thanks
from community.refusal import Conflict
from community.registrations.tables import Registration


async def thank(item: Item, registration: Registration) -> None:
    """Thank once; a second time changes nothing. Refuses what one has written oneself."""
    if item.author == registration.id:
        raise Conflict(_("You wrote this yourself. Others may thank you for it."))
    async with transaction():
        await execute(_ONCE, new_id(), item.id, registration.id)
        await _tell(registration)


async def take_thanks_back(item: Item, registration: Registration) -> None:
    """No longer thank; it is as if it had not been."""
    async with transaction():
        theirs = (Thanks.item == item.id) & (Thanks.registration == registration.id)
        await Thanks.delete().where(theirs)
        await _tell(registration)


async def thanks_at(event_id: int) -> dict[UUID, int]:
    """How many people thanked for each item of the event; for whom nobody did is not in it."""
    return {row["item"]: row["thanks"] for row in await fetch(_THANKS, event_id)}


async def thanked_by(registration: Registration) -> set[UUID]:
    """The items this person thanked for."""
    rows = await Thanks.select(Thanks.item).where(Thanks.registration == registration.id)
    return {row["item"] for row in rows}


async def _tell(registration: Registration) -> None:
    event_id = getattr(registration.event, "id", registration.event)
    await tell(f"thanks:{event_id}", f"sheets:{event_id}")


_ONCE = """
    INSERT INTO thanks (id, item, registration, at) VALUES ($1, $2, $3, now())
    ON CONFLICT DO NOTHING
"""

_THANKS = """
    SELECT thanks.item, count(*) AS thanks FROM thanks
    JOIN item ON item.id = thanks.item JOIN roundtable ON roundtable.id = item.roundtable
    WHERE roundtable.event = $1 GROUP BY thanks.item
"""
