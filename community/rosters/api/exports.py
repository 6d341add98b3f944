"""Everybody on one list, and rosters as files, for programs."""

from typing import Any, Literal

import msgspec
from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import JSONBody
from litestar.response import Stream

from community.events.tables import Event
from community.members.visitor import Visitor
from community.rosters.everybody import Merged, merged_list
from community.rosters.export import export, media_type, pieces

HERE = "/api/v1/events/{slug:str}/roster"
Layout = Literal["plain", "connpass", "peatix", "luma", "meetup", "eventbrite", "doorkeeper"]


class ExportWish(msgspec.Struct):
    """In which layout, and what for; both are kept with the note of this export."""

    layout: Layout
    purpose: str


@get(HERE + "/people")
async def everybody(organiser: NamedDependency[Visitor], event: NamedDependency[Event]) -> Merged:
    """Everybody once, with the places they have on other platforms."""
    return await merged_list(event)


@post(HERE + "/exports", status_code=200, media_type="text/csv")
async def make_export(
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
    data: JSONBody[ExportWish],
) -> Stream:
    """The roster as a file: comma-separated, or by tabs for Meetup."""
    noted = await export(event, organiser.member, data.layout, data.purpose)
    return Stream(pieces(event, noted), media_type=media_type(noted))


HANDLERS: list[Any] = [everybody, make_export]
