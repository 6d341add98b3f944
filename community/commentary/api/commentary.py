"""What the guests said about what the roundtables presented."""

from typing import Annotated
from uuid import UUID

import msgspec
from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import JSONBody
from msgspec import Meta

from community.commentary.comment import Comment, comment, commentary_of, take_back
from community.events.agenda import people_of
from community.events.tables import Event
from community.members.visitor import Visitor
from community.outputs.tables import Commentary

Organiser = NamedDependency[Visitor]
Evening = NamedDependency[Event]


class GuestAnswer(msgspec.Struct):
    """Somebody who is named on the event's page, and may be quoted."""

    id: UUID
    role: str
    name: str


class Said(msgspec.Struct):
    """All commentary in the order it was given, and whose words may be kept."""

    commentary: list[Comment]
    guests: list[GuestAnswer]


class Words(msgspec.Struct):
    """A guest's words, on one of the themes or on the whole evening."""

    guest: UUID
    text: Annotated[str, Meta(description="At most 4,000 characters.")]
    theme: UUID | None = None


@get("/api/v1/events/{slug:str}/commentary")
async def all_commentary(organiser: Organiser, event: Evening) -> Said:
    """The guests' commentary."""
    return await _said(event)


@post("/api/v1/events/{slug:str}/commentary")
async def add(organiser: Organiser, event: Evening, data: JSONBody[Words]) -> Said:
    """Keep a guest's words."""
    await comment(event, str(data.guest), data.text, str(data.theme or ""))
    return await _said(event)


@post("/api/v1/events/{slug:str}/commentary/{commentary_id:uuid}/removal", status_code=200)
async def remove(
    organiser: Organiser, event: Evening, said_by_guest: NamedDependency[Commentary]
) -> Said:
    """Take a guest's words back; they are gone."""
    await take_back(said_by_guest)
    return await _said(event)


async def _said(event: Event) -> Said:
    guests = [GuestAnswer(each.id, each.role, each.name) for each in await people_of(event)]
    return Said(await commentary_of(event), guests)


HANDLERS = [all_commentary, add, remove]
