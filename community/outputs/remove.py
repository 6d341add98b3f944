"""Take an item off the sheet, and put it back."""

from community.clock import now
from community.database import lock, new_id, transaction
from community.outputs.hints import tell_sheet
from community.outputs.may_write import refuse_outside_round
from community.outputs.tables import Item, ItemChange
from community.outputs.writer import Writer

REMOVED = "removed"
"""In the history: "1" when the item was taken off the sheet, "" when it was put back."""


async def remove(writer: Writer, item: Item) -> Item:
    """The item is no longer on the sheet; its words stay and it can be put back."""
    return await _keep(writer, item, is_removed=True)


async def put_back(writer: Writer, item: Item) -> Item:
    """The item stands on the sheet again, with everything that was in it."""
    return await _keep(writer, item, is_removed=False)


async def _keep(writer: Writer, item: Item, is_removed: bool) -> Item:
    async with transaction():
        await refuse_outside_round(writer)
        item = await lock(item)
        if is_removed == bool(item.removed_at):
            return item
        item.removed_at = now() if is_removed else None
        await item.save([Item.removed_at])
        change = ItemChange(item=item.id, field=REMOVED, value="1" if is_removed else "")
        change.revision, change.op_id, change.author = 1, str(new_id()), writer.author
        await change.save()
        await tell_sheet(writer.roundtable.id, writer.event.id)
    return item
