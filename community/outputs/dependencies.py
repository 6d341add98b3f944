"""Who may write on which sheet, and what was sent."""

from uuid import UUID

from litestar.di import NamedDependency, Provide
from litestar.exceptions import (
    NotAuthorizedException,
    PermissionDeniedException,
    SerializationException,
)
from litestar.params import FromPath

from community.language import _
from community.members.visitor import STRANGER, Visitor
from community.outputs.form import Said
from community.outputs.tables import Item, Note
from community.outputs.whose import refuse_somebody_else
from community.outputs.writer import Writer, chair_at, roundtable_with_round
from community.refusal import Refused
from community.registrations.dependencies import registration_of
from community.roundtables.tables import Chair, Roundtable
from community.web.answer import AnyRequest
from community.web.or_404 import or_404


async def writer(
    roundtable_id: FromPath[UUID], request: AnyRequest, visitor: NamedDependency[Visitor]
) -> Writer:
    """Who sits at this roundtable, or has a role here; others must sign in, or are turned away."""
    roundtable = or_404(await roundtable_with_round(roundtable_id))
    found = await _writer_at(roundtable, request, visitor)
    refuse_somebody_else(request.query_params.get("writer", ""), found, visitor)
    return found


async def writer_of_item(
    item_id: FromPath[UUID], request: AnyRequest, visitor: NamedDependency[Visitor]
) -> Writer:
    """Who may write on the sheet that holds this item."""
    item = or_404(await Item.objects().get(Item.id == item_id))
    return await writer(item.roundtable, request, visitor)


async def writer_of_note(
    note_id: FromPath[UUID], request: AnyRequest, visitor: NamedDependency[Visitor]
) -> Writer:
    """Who sits in the round in which this note was written, where the writer of the note sits."""
    note = or_404(await Note.objects().get(Note.id == note_id))
    here = (Chair.round == note.round) & (Chair.registration == note.registration)
    chair = or_404(await Chair.objects().get(here))
    return await writer(chair.roundtable, request, visitor)


async def item(item_id: FromPath[UUID], writer: NamedDependency[Writer]) -> Item:
    """The item of this address, on the sheet its writer may write on."""
    on_it = (Item.id == item_id) & (Item.roundtable == writer.roundtable.id)
    return or_404(await Item.objects().get(on_it))


async def own_note(note_id: FromPath[UUID], writer: NamedDependency[Writer]) -> Note:
    """The note of this address, for the one who wrote it."""
    mine = (Note.id == note_id) & (Note.registration == writer.author)
    return or_404(await Note.objects().get(mine))


async def said(request: AnyRequest) -> Said:
    """What was sent, whether as JSON or as a form."""
    if not request.headers.get("content-type", "").startswith("application/json"):
        form = await request.form()
        return {**dict(form), "items": form.getall("item", [])}
    try:
        body = await request.json()
    except SerializationException as broken:
        raise Refused(_("Please send a JSON object.")) from broken
    if isinstance(body, dict):
        return body
    raise Refused(_("Please send a JSON object."))


async def _writer_at(roundtable: Roundtable, request: AnyRequest, visitor: Visitor) -> Writer:
    registration = await registration_of(roundtable.event, visitor, request.cookies)
    chair = await chair_at(roundtable, registration)
    if chair is not None:
        return Writer(roundtable, registration, visitor.by_role, chair.is_host)
    if visitor.by_role:
        return Writer(roundtable, None, is_organiser=True)
    is_unknown = visitor == STRANGER and registration is None
    raise NotAuthorizedException if is_unknown else PermissionDeniedException


BY_ITEM = {"writer": Provide(writer_of_item)}
BY_NOTE = {"writer": Provide(writer_of_note)}

GIVEN = {
    "writer": Provide(writer),
    "item": Provide(item),
    "own_note": Provide(own_note),
    "said": Provide(said),
}

_OF_ROUNDTABLE = """
    SELECT e.id AS event, e.series FROM roundtable t JOIN event e ON e.id = t.event WHERE t.id = $1
"""
_OF_ITEM = """
    SELECT e.id AS event, e.series FROM item i
    JOIN roundtable t ON t.id = i.roundtable JOIN event e ON e.id = t.event WHERE i.id = $1
"""
_OF_NOTE = """
    SELECT e.id AS event, e.series FROM note n
    JOIN round r ON r.id = n.round JOIN event e ON e.id = r.event WHERE n.id = $1
"""
PLACES = {
    "roundtables/{roundtable_id}": _OF_ROUNDTABLE,
    "items/{item_id}": _OF_ITEM,
    "notes/{note_id}": _OF_NOTE,
}
