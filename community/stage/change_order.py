"""Change the order of presenting by hand: one earlier, one later, one passed over, or back in."""

from enum import StrEnum
from uuid import UUID

import msgspec

from community.database import lock, transaction
from community.events.tables import Event
from community.stage.order import order_of, with_moved, write_order
from community.stage.presenting import keep
from community.stage.tables import OrderBy
from community.stage.turn import Turn


class Change(StrEnum):
    """What happens to one turn."""

    EARLIER = "earlier"
    LATER = "later"
    SKIP = "skip"
    RETURN = "return"


async def change_order(event: Event, roundtable: UUID | None, change: Change) -> list[Turn]:
    """The order with this change; a roundtable that is not in it changes nothing."""
    async with transaction():
        await lock(event)
        turns = changed(await order_of(event), roundtable, change)
        await write_order(event, turns)
        if change in (Change.EARLIER, Change.LATER):
            await keep(event, order_by=OrderBy.HAND)
        else:
            await keep(event)
    return turns


def changed(turns: list[Turn], roundtable: UUID | None, change: Change) -> list[Turn]:
    """The turns after the change."""
    if roundtable is None:
        return turns
    if change in (Change.EARLIER, Change.LATER):
        return with_moved(turns, roundtable, -1 if change == Change.EARLIER else 1)
    skips = change == Change.SKIP
    return [
        msgspec.structs.replace(each, is_skipped=skips) if each.roundtable == roundtable else each
        for each in turns
    ]
