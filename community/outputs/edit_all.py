"""Edit several fields at once, as a form without script does."""

from collections.abc import Iterable

from community.language import _
from community.outputs.edit import Edit, Edited, edit
from community.outputs.tables import Item
from community.outputs.writer import Writer
from community.refusal import Conflict


async def edit_all(writer: Writer, item: Item, edits: Iterable[Edit]) -> None:
    """Save each field by itself; then refuse with the other person's text where they clash."""
    edited = [(each, await edit(writer, item, each)) for each in edits]
    for each, outcome in edited:
        refuse_clash(each.field, outcome)


def refuse_clash(field: str, outcome: Edited) -> None:
    """Say what stands there now when the field was not saved; both texts are in the history."""
    if not outcome.saved:
        sentence = _("Meanwhile somebody else wrote “{theirs}”. Save again to keep your own text.")
        raise Conflict(sentence.format(theirs=outcome.value), field)
