"""A roundtable's sheet, for the people who sit there."""

from typing import Any

from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.params import FromPath

from community.clock import now
from community.database import new_id
from community.events.rounds import talk_is_over
from community.language import _
from community.members.visitor import Visitor
from community.outputs import sheet as sheets
from community.outputs.dependencies import BY_ITEM
from community.outputs.edit import edit
from community.outputs.edit_all import edit_all, refuse_clash
from community.outputs.form import Said, read_edit, read_edits, read_id, read_words
from community.outputs.history import history_of
from community.outputs.hosting import may_host
from community.outputs.notes import my_notes
from community.outputs.put_down import put_down
from community.outputs.remove import put_back, remove
from community.outputs.tables import Item
from community.outputs.whose import whose
from community.outputs.words import WORDS
from community.outputs.writer import Writer
from community.outputs.writing import tell_writing
from community.web.answer import AnyRequest, page, see, wants_json

Answer = Response[Any]
Here = NamedDependency[Writer]


@get("/roundtables/{roundtable_id:uuid}")
async def show(visitor: NamedDependency[Visitor], writer: Here) -> Answer:
    here, people = writer.roundtable, await sheets.people_of(writer.roundtable)
    return page(
        "outputs/sheet.html",
        visitor,
        writer=writer,
        whose=whose(writer, visitor),
        people=people,
        may_host=may_host(writer, people),
        prompts=await sheets.prompts_of(here),
        items=await sheets.items_of(here),
        notes=await my_notes(writer),
        removed=await sheets.removed_from(here),
        earlier=await sheets.earlier(here),
        talk_is_over=await talk_is_over(writer.event),
        op_id=new_id(),
        at=now(),
        **WORDS,
    )


@get("/roundtables/{roundtable_id:uuid}/sheet.json")
async def as_json(visitor: NamedDependency[Visitor], writer: Here) -> dict[str, Any]:
    here = writer.roundtable
    items, chairs = await sheets.items_of(here), await sheets.chairs_at(here)
    return {
        "items": items,
        "open": writer.may_write,
        "chairs": chairs,
        "writer": whose(writer, visitor),
    }


@post("/roundtables/{roundtable_id:uuid}/items")
async def add(request: AnyRequest, writer: Here, said: NamedDependency[Said]) -> Answer:
    words, op_id = read_words(said), str(said.get("op_id", ""))
    made = await put_down(writer, words, op_id, read_id(said, "prompt"))
    if wants_json(request):
        return Response(made, status_code=201)
    return see(f"{_address(writer)}#item-{made.id}")


@post("/roundtables/{roundtable_id:uuid}/items/{item_id:uuid}")
async def save(writer: Here, item: NamedDependency[Item], said: NamedDependency[Said]) -> Answer:
    await edit_all(writer, item, read_edits(said))
    return see(_address(writer, item), _("Saved."))


@post("/roundtables/{roundtable_id:uuid}/items/{item_id:uuid}/fields/{field:str}", status_code=200)
async def save_field(
    request: AnyRequest,
    writer: Here,
    item: NamedDependency[Item],
    field: FromPath[str],
    said: NamedDependency[Said],
) -> Answer:
    outcome = await edit(writer, item, read_edit(field, said))
    if wants_json(request):
        return Response(outcome.answer())
    refuse_clash(field, outcome)
    return see(_address(writer, item), _("Saved."))


@post("/roundtables/{roundtable_id:uuid}/writing", status_code=204)
async def writing(writer: Here) -> None:
    await tell_writing(writer)


@post("/items/{item_id:uuid}/removal", dependencies=BY_ITEM)
async def take_off(writer: Here, item: NamedDependency[Item]) -> Answer:
    await remove(writer, item)
    return see(_address(writer), _("Taken off the sheet. You can put it back below."))


@post("/items/{item_id:uuid}/return", dependencies=BY_ITEM)
async def take_back(writer: Here, item: NamedDependency[Item]) -> Answer:
    await put_back(writer, item)
    return see(_address(writer, item), _("It is back on the sheet."))


@get("/items/{item_id:uuid}/history", dependencies=BY_ITEM)
async def history(
    visitor: NamedDependency[Visitor], writer: Here, item: NamedDependency[Item]
) -> Answer:
    return page(
        "outputs/history.html",
        visitor,
        writer=writer,
        whose=whose(writer, visitor),
        item=sheets.live(item),
        changes=await history_of(item),
        **WORDS,
    )


def _address(writer: Writer, item: Item | None = None) -> str:
    return f"/roundtables/{writer.roundtable.id}" + (f"#item-{item.id}" if item else "")


HANDLERS = [show, as_json, add, save, save_field, writing, take_off, take_back, history]
