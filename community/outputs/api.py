"""Programs write on sheets and read what was written."""

from typing import Any

from litestar import Response, get, post
from litestar.di import NamedDependency

from community.events.tables import Event
from community.members.visitor import Visitor
from community.outputs.form import Said, read_id, read_words
from community.outputs.gather import Outputs, outputs_of
from community.outputs.sheet import items_of, live
from community.outputs.write import write
from community.outputs.writer import Writer
from community.web.answer import AnyRequest


@post("/api/v1/roundtables/{roundtable_id:uuid}/items")
async def add_item(
    request: AnyRequest, writer: NamedDependency[Writer], said: NamedDependency[Said]
) -> Response[Any]:
    op_id = str(said.get("op_id") or request.headers.get("idempotency-key", ""))
    item = await write(writer, read_words(said), op_id, read_id(said, "prompt"))
    return Response(live(item), status_code=201)


@get("/api/v1/roundtables/{roundtable_id:uuid}/items")
async def items(writer: NamedDependency[Writer]) -> dict[str, Any]:
    return {"items": await items_of(writer.roundtable), "open": writer.may_write}


@get("/api/v1/events/{slug:str}/outputs")
async def outputs(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event]
) -> list[Outputs]:
    return await outputs_of(event)


HANDLERS = [add_item, items, outputs]
