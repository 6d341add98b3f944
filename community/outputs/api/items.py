"""The items on a roundtable's sheet, with a revision for each field."""

from typing import Any

import msgspec
from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.openapi.datastructures import ResponseSpec
from litestar.params import FromPath, JSONBody

from community.events.tables import Event
from community.members.visitor import Visitor
from community.outputs.api.shapes import Edited, NewItem, Wanted
from community.outputs.dependencies import BY_ITEM
from community.outputs.edit import Edit, edit
from community.outputs.form import read_words
from community.outputs.gather import Outputs, outputs_of
from community.outputs.history import Change, history_of
from community.outputs.remove import put_back, remove
from community.outputs.sheet import LiveItem, items_of, live
from community.outputs.tables import Item
from community.outputs.write import write
from community.outputs.writer import Writer
from community.outputs.writing import tell_writing

Here = NamedDependency[Writer]
One = NamedDependency[Item]


class Items(msgspec.Struct):
    """What stands on a sheet, and whether one may write there now."""

    items: list[LiveItem]
    open: bool


class History(msgspec.Struct):
    """Every text that a field ever had, the latest first."""

    changes: list[Change]


CLASH = {409: ResponseSpec(Edited, description="Somebody else wrote meanwhile; both are kept.")}


@post("/api/v1/roundtables/{roundtable_id:uuid}/items")
async def add_item(writer: Here, data: JSONBody[NewItem]) -> LiveItem:
    """Write something new on a sheet, while its round is open."""
    said: dict[str, Any] = {name: each or "" for name, each in msgspec.structs.asdict(data).items()}
    return live(await write(writer, read_words(said), data.op_id, data.prompt))


@get("/api/v1/roundtables/{roundtable_id:uuid}/items")
async def items(writer: Here) -> Items:
    """What stands on a sheet."""
    return Items(await items_of(writer.roundtable), writer.may_write)


@get("/api/v1/items/{item_id:uuid}", dependencies=BY_ITEM)
async def one(writer: Here, item: One) -> LiveItem:
    """One item with the revision of each field."""
    return live(item)


@post(
    "/api/v1/items/{item_id:uuid}/fields/{field:str}",
    dependencies=BY_ITEM,
    status_code=200,
    responses=CLASH,
)
async def save_field(
    writer: Here, item: One, field: FromPath[str], data: JSONBody[Wanted]
) -> Response[Edited]:
    """Write a field when it was based on what stands there; otherwise 409, and both are kept."""
    wanted = Edit(field, data.value, data.base_revision, data.op_id)
    outcome = await edit(writer, item, wanted)
    said = Edited(outcome.saved, outcome.revision, outcome.value, outcome.mine)
    return Response(said, status_code=200 if outcome.saved else 409)


@post("/api/v1/roundtables/{roundtable_id:uuid}/writing", status_code=204)
async def writing(writer: Here) -> None:
    """Let the others at the roundtable see for a few seconds that you are writing."""
    await tell_writing(writer)


@post("/api/v1/items/{item_id:uuid}/removal", dependencies=BY_ITEM, status_code=200)
async def take_off(writer: Here, item: One) -> LiveItem:
    """Take an item off the sheet; it can be put back."""
    await remove(writer, item)
    return live(item)


@post("/api/v1/items/{item_id:uuid}/return", dependencies=BY_ITEM, status_code=200)
async def take_back(writer: Here, item: One) -> LiveItem:
    """Put an item back on the sheet."""
    await put_back(writer, item)
    return live(item)


@get("/api/v1/items/{item_id:uuid}/history", dependencies=BY_ITEM)
async def history(writer: Here, item: One) -> History:
    """Every text the fields of an item ever had."""
    return History(list(await history_of(item)))


@get("/api/v1/events/{slug:str}/outputs")
async def outputs(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event]
) -> list[Outputs]:
    """Everything the roundtables wrote: rounds, their sheets, their items."""
    return await outputs_of(event)


HANDLERS = [add_item, items, one, save_field, writing, take_off, take_back, history, outputs]
