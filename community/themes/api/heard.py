"""Themes for programs: what was heard, and which items belong to it."""

from typing import Annotated
from uuid import UUID

import msgspec
from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, JSONBody
from msgspec import Meta

from community.events.tables import Event
from community.members.visitor import Visitor
from community.outputs.tables import Theme
from community.themes import code as coding
from community.themes.heard import HeardTheme, roundtables_that_wrote, themes_of

Organiser = NamedDependency[Visitor]
Evening = NamedDependency[Event]
Here = NamedDependency[Theme]


class Heard(msgspec.Struct):
    """The themes, those of most roundtables first, and how many roundtables wrote at all."""

    themes: list[HeardTheme]
    roundtables: int


class Coding(msgspec.Struct):
    """Items to put under the theme of this title; what is none of this evening's is left out."""

    title: Annotated[str, Meta(examples=["応答の速さ"])]
    items: Annotated[list[UUID], Meta(max_length=1000)] = []


@get("/api/v1/events/{slug:str}/themes")
async def all_themes(organiser: Organiser, event: Evening) -> Heard:
    """The themes of the evening."""
    return await heard_at(event)


@post("/api/v1/events/{slug:str}/themes", status_code=200)
async def code(organiser: Organiser, event: Evening, data: JSONBody[Coding]) -> Heard:
    """Put items under a theme, which is made when it is new."""
    await coding.code(event, data.title, data.items, organiser.name)
    return await heard_at(event)


@post(
    "/api/v1/events/{slug:str}/themes/{theme_id:uuid}/items/{coded:uuid}/removal", status_code=200
)
async def uncode(organiser: Organiser, event: Evening, theme: Here, coded: FromPath[UUID]) -> Heard:
    """Take an item out of a theme; a theme without items has ended."""
    await coding.uncode(event, theme, coded, organiser.name)
    return await heard_at(event)


async def heard_at(event: Event) -> Heard:
    """What every change of the themes answers with."""
    return Heard(await themes_of(event), await roundtables_that_wrote(event))


HANDLERS = [all_themes, code, uncode]
