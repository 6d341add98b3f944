"""Share with the roundtable what one wrote alone."""

from community.clock import now
from community.language import _
from community.outputs.notes import my_notes
from community.outputs.tables import Item, Note
from community.outputs.write import write
from community.outputs.writer import Writer
from community.refusal import Conflict


async def share(writer: Writer, note: Note) -> Item:
    """The item that the note became; sharing again gives the same one. Refused in the silence."""
    if writer.is_silent(now()):
        raise Conflict(_("Everybody still writes alone. You can share in a moment."))
    words = {"text": note.text, "kind": note.kind}
    item = await write(writer, words, str(note.id), note.prompt)
    await Note.update({Note.item: item.id}).where(Note.id == note.id)
    return item


async def share_all(writer: Writer) -> list[Item]:
    """Everything of one's own that is not shared yet, in the order of writing."""
    wanted = [each.id for each in await my_notes(writer)]
    found = {each.id: each for each in await Note.objects().where(Note.id.is_in(wanted or [None]))}
    return [await share(writer, found[each]) for each in wanted]


async def drop_note(note: Note) -> None:
    """The note is gone; what was shared of it stays on the sheet."""
    await note.remove()
