"""Themes: what several roundtables said, under one phrase."""

from typing import Annotated
from uuid import UUID

import msgspec
from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, JSONBody
from msgspec import Meta

from community.events.tables import Event
from community.members.visitor import Visitor
from community.outputs.heard import HeardTheme, roundtables_that_wrote, themes_of
from community.outputs.tables import Theme
from community.themes import code as coding

Organiser = NamedDependency[Visitor]
Evening = NamedDependency[Event]


class Heard(msgspec.Struct):
    """The themes, those of most roundtables first, and how many roundtables wrote at all."""

    themes: list[HeardTheme]
    roundtables: int


class Coding(msgspec.Struct):
    """Items to put under the theme of this title; what is none of this evening's is left out."""

    title: Annotated[str, Meta(examples=["応答の速さ"])]
    items: Annotated[list[UUID], Meta(max_length=1000)] = []


class Title(msgspec.Struct):
    """Another title; with that of another theme the two become one."""

    title: str


@get("/api/v1/events/{slug:str}/themes")
async def all_themes(organiser: Organiser, event: Evening) -> Heard:
    """The themes of the evening."""
    return await _heard(event)


@post("/api/v1/events/{slug:str}/themes", status_code=200)
async def code(organiser: Organiser, event: Evening, data: JSONBody[Coding]) -> Heard:
    """Put items under a theme, which is made when it is new."""
    await coding.code(event, data.title, data.items)
    return await _heard(event)


@post("/api/v1/events/{slug:str}/themes/{theme_id:uuid}", status_code=200)
async def rename(
    organiser: Organiser, event: Evening, theme: NamedDependency[Theme], data: JSONBody[Title]
) -> Heard:
    """Give a theme another title."""
    await coding.rename(event, theme, data.title)
    return await _heard(event)


@post(
    "/api/v1/events/{slug:str}/themes/{theme_id:uuid}/items/{coded:uuid}/removal", status_code=200
)
async def uncode(
    organiser: Organiser, event: Evening, theme: NamedDependency[Theme], coded: FromPath[UUID]
) -> Heard:
    """Take an item out of a theme; a theme without items is gone."""
    await coding.uncode(event, theme, coded)
    return await _heard(event)


async def _heard(event: Event) -> Heard:
    return Heard(await themes_of(event), await roundtables_that_wrote(event))


HANDLERS = [all_themes, code, rename, uncode]
