"""Rename, merge and split themes, and tell two apart, for programs."""

from typing import Annotated
from uuid import UUID

import msgspec
from litestar import post
from litestar.params import JSONBody
from msgspec import Meta

from community.themes import find, merge, rename, split, tell_apart
from community.themes.api.heard import Evening, Heard, Here, Organiser, heard_at


class Title(msgspec.Struct):
    """Another title; with that of another theme the two become one.

    With `was`, the title that was read, it is refused when somebody changed it since.
    """

    title: str
    was: str = ""


class Merging(msgspec.Struct):
    """The theme into which all goes."""

    into: UUID


class Splitting(msgspec.Struct):
    """The items that go, and the title under which they go."""

    title: str
    items: Annotated[list[UUID], Meta(max_length=1000)]


class Apart(msgspec.Struct):
    """Two items, two themes, or one of each, that are not the same."""

    one: UUID
    other: UUID


@post("/api/v1/events/{slug:str}/themes/{theme_id:uuid}", status_code=200)
async def give_title(
    organiser: Organiser, event: Evening, theme: Here, data: JSONBody[Title]
) -> Heard:
    """Give a theme another title."""
    await rename.rename(event, theme, data.title, organiser.name, data.was)
    return await heard_at(event)


@post("/api/v1/events/{slug:str}/themes/{theme_id:uuid}/merging", status_code=200)
async def make_one(
    organiser: Organiser, event: Evening, theme: Here, data: JSONBody[Merging]
) -> Heard:
    """Put all of a theme into another one."""
    await merge.merge(event, theme, await find.chosen(event, data.into), organiser.name)
    return await heard_at(event)


@post("/api/v1/events/{slug:str}/themes/{theme_id:uuid}/splitting", status_code=200)
async def make_two(
    organiser: Organiser, event: Evening, theme: Here, data: JSONBody[Splitting]
) -> Heard:
    """Put some items of a theme under a title of their own."""
    await split.split(event, theme, data.title, data.items, organiser.name)
    return await heard_at(event)


@post("/api/v1/events/{slug:str}/themes/telling-apart", status_code=200)
async def not_the_same(organiser: Organiser, event: Evening, data: JSONBody[Apart]) -> Heard:
    """Say that two that look alike are not the same; nobody is asked about them again."""
    await tell_apart.tell_apart(event, data.one, data.other, organiser.name)
    return await heard_at(event)


HANDLERS = [give_title, make_one, make_two, not_the_same]
