"""Put words where they belong now: on the sheet, or in the silence among one's own notes."""

from collections.abc import Mapping
from uuid import UUID

from community.clock import now
from community.outputs.note import note, noted
from community.outputs.notes import MyNote
from community.outputs.sheet import LiveItem, live
from community.outputs.write import write
from community.outputs.writer import Writer


async def put_down(
    writer: Writer, words: Mapping[str, str], op_id: str = "", prompt: UUID | None = None
) -> LiveItem | MyNote:
    """What became of the words; a page from before the silence loses none and shows none."""
    if writer.author and writer.is_silent(now()):
        return MyNote.of(await note(writer, words, op_id, prompt))
    before = await noted(writer, words, op_id)
    if before is not None:  # its answer was lost, and the silence has ended since
        return MyNote.of(before)
    return live(await write(writer, words, op_id, prompt))
