"""Notes of one's own, written in the silent minutes of a round."""

import msgspec
from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import JSONBody

from community.outputs.api.shapes import NewNote
from community.outputs.dependencies import BY_NOTE
from community.outputs.note import note
from community.outputs.notes import MyNote, my_notes
from community.outputs.share import drop_note, share, share_all
from community.outputs.sheet import LiveItem, live
from community.outputs.tables import Note
from community.outputs.writer import Writer

Here = NamedDependency[Writer]
Own = NamedDependency[Note]


class Notes(msgspec.Struct):
    """Notes that are not shared yet."""

    notes: list[MyNote]


class Shared(msgspec.Struct):
    """What the notes became on the sheet."""

    items: list[LiveItem]


@get("/api/v1/roundtables/{roundtable_id:uuid}/notes")
async def notes(writer: Here) -> Notes:
    """What you wrote for yourself in this round and have not shared; told to you alone."""
    return Notes(await my_notes(writer))


@post("/api/v1/roundtables/{roundtable_id:uuid}/notes")
async def add_note(writer: Here, data: JSONBody[NewNote]) -> MyNote:
    """Write for yourself, while the round is open."""
    words = {"text": data.text, "kind": data.kind or ""}
    return MyNote.of(await note(writer, words, data.op_id, data.prompt))


@post("/api/v1/roundtables/{roundtable_id:uuid}/notes/sharing", status_code=200)
async def share_notes(writer: Here) -> Shared:
    """Put all your notes of this round on the sheet."""
    return Shared([live(each) for each in await share_all(writer)])


@post("/api/v1/notes/{note_id:uuid}/sharing", dependencies=BY_NOTE, status_code=200)
async def share_note(writer: Here, own_note: Own) -> LiveItem:
    """Put one note on the sheet; a second time gives the same item."""
    return live(await share(writer, own_note))


@post("/api/v1/notes/{note_id:uuid}/removal", dependencies=BY_NOTE, status_code=200)
async def remove_note(writer: Here, own_note: Own) -> Notes:
    """Drop a note; what was shared of it stays."""
    await drop_note(own_note)
    return Notes(await my_notes(writer))


HANDLERS = [notes, add_note, share_notes, share_note, remove_note]
