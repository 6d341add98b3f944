"""The editor of themes, for organisers."""

from typing import Any
from uuid import UUID

from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.params import FromPath

from community.events.tables import Event
from community.language import _
from community.members.visitor import Visitor
from community.outputs.form import Said, read_ids
from community.outputs.heard import roundtables_that_wrote, themes_of
from community.outputs.tables import Theme
from community.outputs.words import WORDS
from community.themes import code as coding
from community.themes.uncoded import uncoded
from community.web.answer import page, see

Answer = Response[Any]
Organiser = NamedDependency[Visitor]
Evening = NamedDependency[Event]
Sent = NamedDependency[Said]


@get("/events/{slug:str}/themes")
async def desk(organiser: Organiser, event: Evening) -> Answer:
    heard = await themes_of(event)
    return page(
        "themes/themes.html",
        organiser,
        event=event,
        themes=heard,
        wrote=await roundtables_that_wrote(event),
        uncoded=await uncoded(event, heard),
        **WORDS,
    )


@post("/events/{slug:str}/themes")
async def code(organiser: Organiser, event: Evening, said: Sent) -> Answer:
    coded = await coding.code(event, str(said.get("title") or ""), read_ids(said, "items"))
    return see(_desk(event), _("Added to “{theme}”.").format(theme=coded.title))


@post("/events/{slug:str}/themes/{theme_id:uuid}")
async def rename(
    organiser: Organiser, event: Evening, theme: NamedDependency[Theme], said: Sent
) -> Answer:
    await coding.rename(event, theme, str(said.get("title") or ""))
    return see(_desk(event), _("The theme has a new title."))


@post("/events/{slug:str}/themes/{theme_id:uuid}/items/{coded:uuid}/removal")
async def uncode(
    organiser: Organiser, event: Evening, theme: NamedDependency[Theme], coded: FromPath[UUID]
) -> Answer:
    await coding.uncode(event, theme, coded)
    return see(_desk(event), _("Taken out of the theme."))


def _desk(event: Event) -> str:
    return f"/events/{event.slug}/themes"


HANDLERS = [desk, code, rename, uncode]
