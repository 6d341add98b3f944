"""Edit one field of an item, so that nobody's text is lost or overwritten unseen."""

import json
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any

from community.clock import now
from community.database import lock, new_id, transaction
from community.outputs.fields import read_value
from community.outputs.held import held, hold
from community.outputs.hints import tell_sheet
from community.outputs.may_write import refuse_edit
from community.outputs.no_names import refuse_names
from community.outputs.tables import Item, ItemChange
from community.outputs.writer import Writer


@dataclass(frozen=True)
class Edit:
    """What somebody wrote into a field, on top of which revision; a retry has the same `op_id`."""

    field: str
    value: str
    base_revision: int
    op_id: str = ""


@dataclass(frozen=True)
class Edited:
    """What the field holds now; `mine` is the text that was not taken, kept in the history."""

    saved: bool
    revision: int
    value: str
    mine: str = ""

    def answer(self) -> dict[str, Any]:
        """The answer a sheet in a browser understands."""
        if self.saved:
            return {"saved": True, "revision": self.revision, "value": self.value}
        return {"saved": False, "revision": self.revision, "theirs": self.value, "mine": self.mine}


async def edit(writer: Writer, item: Item, wanted: Edit) -> Edited:
    """Save the field when it was based on what stands there; else keep both texts and say so."""
    value = read_value(wanted.field, wanted.value)
    op_id = _same_edit_once(item, wanted) if wanted.op_id else str(new_id())
    async with transaction():
        item = await lock(item)
        before = await ItemChange.objects().get(ItemChange.op_id == op_id)
        if before is not None:
            return _as_before(item, before)
        await refuse_edit(writer, wanted.field)
        await refuse_names(writer, wanted.field, value)
        revision = revisions_of(item).get(wanted.field, 0)
        if value == held(item, wanted.field):
            return Edited(True, revision, value)
        fits = wanted.base_revision == revision
        if fits:
            await _save(item, wanted.field, value, revision + 1)
        kept = ItemChange(item=item.id, field=wanted.field, value=value, op_id=op_id)
        kept.revision, kept.author = revision + 1 if fits else 0, writer.author
        await kept.save()
        await tell_sheet(writer.roundtable.id, writer.event.id)
    return _edited(item, wanted.field, value, fits)


def revisions_of(item: Item) -> dict[str, int]:
    """Field name to revision, of the fields that were ever written."""
    revisions: dict[str, int] = json.loads(item.revisions)
    return revisions


def _same_edit_once(item: Item, wanted: Edit) -> str:
    """Another text, field or item under the same id is another edit: no word is taken for sent."""
    edit = [wanted.op_id, str(item.id), wanted.field, wanted.value, wanted.base_revision]
    return blake2b(json.dumps(edit).encode(), digest_size=24).hexdigest()


async def _save(item: Item, field: str, value: str, revision: int) -> None:
    column = hold(item, field, value)
    item.revisions = json.dumps({**revisions_of(item), field: revision})
    item.changed_at = now()
    await item.save([column, Item.revisions, Item.changed_at])


def _as_before(item: Item, before: ItemChange) -> Edited:
    if before.revision:
        return Edited(True, before.revision, before.value)
    return _edited(item, before.field, before.value, saved=False)


def _edited(item: Item, field: str, value: str, saved: bool) -> Edited:
    revision = revisions_of(item).get(field, 0)
    if saved:
        return Edited(True, revision, value)
    return Edited(False, revision, held(item, field), value)
