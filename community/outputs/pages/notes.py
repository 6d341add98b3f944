"""What I wrote for myself, and sharing it."""

from typing import Any

from litestar import Response, post
from litestar.di import NamedDependency

from community.language import _
from community.outputs.dependencies import BY_NOTE
from community.outputs.form import Said, read_id, read_words
from community.outputs.note import note
from community.outputs.notes import MyNote
from community.outputs.share import drop_note, share, share_all
from community.outputs.tables import Note
from community.outputs.writer import Writer
from community.web.answer import AnyRequest, see, wants_json

Answer = Response[Any]
Here = NamedDependency[Writer]


@post("/roundtables/{roundtable_id:uuid}/notes")
async def add(request: AnyRequest, writer: Here, said: NamedDependency[Said]) -> Answer:
    words, op_id = read_words(said), str(said.get("op_id", ""))
    made = await note(writer, words, op_id, read_id(said, "prompt"))
    if wants_json(request):
        return Response(MyNote.of(made), status_code=201)
    return see(_sheet(writer))


@post("/roundtables/{roundtable_id:uuid}/notes/sharing")
async def share_mine(writer: Here) -> Answer:
    await share_all(writer)
    return see(_sheet(writer), _("Your notes are on the sheet."))


@post("/notes/{note_id:uuid}/sharing", dependencies=BY_NOTE)
async def share_one(writer: Here, own_note: NamedDependency[Note]) -> Answer:
    item = await share(writer, own_note)
    return see(f"{_sheet(writer)}#item-{item.id}")


@post("/notes/{note_id:uuid}/removal", dependencies=BY_NOTE)
async def remove(writer: Here, own_note: NamedDependency[Note]) -> Answer:
    await drop_note(own_note)
    return see(_sheet(writer), _("Removed."))


def _sheet(writer: Writer) -> str:
    return f"/roundtables/{writer.roundtable.id}"


HANDLERS = [add, share_mine, share_one, remove]
