"""The editor of themes: what has none yet, what sounds alike, and the themes."""

from typing import Any
from uuid import UUID

from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.params import FromPath

from community.events.tables import Event
from community.language import _
from community.members.visitor import Visitor
from community.outputs.form import Said, read_ids
from community.outputs.tables import Theme
from community.outputs.words import WORDS
from community.themes import code as coding
from community.themes.alike import alike_items, alike_themes, told_apart
from community.themes.authors import authors_of
from community.themes.heard import roundtables_that_wrote, themes_of
from community.themes.history import last_step
from community.themes.uncoded import uncoded
from community.themes.words import step_sentence
from community.web.answer import page, see

Answer = Response[Any]
Organiser = NamedDependency[Visitor]
Evening = NamedDependency[Event]
Sent = NamedDependency[Said]


@get("/events/{slug:str}/themes")
async def desk(organiser: Organiser, event: Evening) -> Answer:
    heard, apart = await themes_of(event), await told_apart(event)
    left = await uncoded(event, heard, apart)
    shown: dict[str, Any] = {
        "themes": heard,
        "wrote": await roundtables_that_wrote(event),
        "uncoded": left,
        "alike": alike_items(left, apart),
        "alike_themes": alike_themes(heard, apart),
        "authors": await authors_of(event),
        "last": await last_step(event),
        "step_sentence": step_sentence,
    }
    return page("themes/themes.html", organiser, event=event, **shown, **WORDS)


@post("/events/{slug:str}/themes")
async def code(organiser: Organiser, event: Evening, said: Sent) -> Answer:
    title, items = str(said.get("title") or ""), read_ids(said, "items")
    coded = await coding.code(event, title, items, organiser.name)
    return see(desk_of(event), _("Added to “{theme}”.").format(theme=coded.title))


@post("/events/{slug:str}/themes/{theme_id:uuid}/items/{coded:uuid}/removal")
async def uncode(
    organiser: Organiser, event: Evening, theme: NamedDependency[Theme], coded: FromPath[UUID]
) -> Answer:
    await coding.uncode(event, theme, coded, organiser.name)
    return see(desk_of(event), _("Taken out of the theme."))


def desk_of(event: Event) -> str:
    """The address of the editor."""
    return f"/events/{event.slug}/themes"


HANDLERS = [desk, code, uncode]
