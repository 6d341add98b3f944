"""Links for sponsors, for programs."""

from typing import Annotated, Any

import msgspec
from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import JSONBody
from msgspec import Meta

from community.events.tables import Event
from community.members.visitor import Visitor
from community.privacy.tables import SponsorExport
from community.sponsors.export_answer import ExportAnswer, export_answer
from community.sponsors.link import LONGEST_DAYS, Field, end, exports_of, offer


class ExportWish(msgspec.Struct):
    """Who receives which fields of whoever allows it, for what, and for how many days."""

    recipient: Annotated[str, Meta(examples=["白樺商会"])]
    purpose: Annotated[str, Meta(examples=["登壇の御礼を送るため"])]
    fields: Annotated[list[Field], Meta(min_length=1, examples=[["name", "company"]])]
    days: Annotated[int, Meta(ge=1, le=LONGEST_DAYS)] = 14


@get("/api/v1/events/{slug:str}/sponsor-exports")
async def sponsor_exports(
    organiser: NamedDependency[Any], event: NamedDependency[Event]
) -> list[ExportAnswer]:
    """The event's links for sponsors, the newest first."""
    return [export_answer(export, used) for export, used in await exports_of(event)]


@post("/api/v1/events/{slug:str}/sponsor-exports")
async def offer_one(
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
    data: JSONBody[ExportWish],
) -> ExportAnswer:
    """A link for one recipient and one purpose, for so many days."""
    wish = (data.recipient, data.purpose, data.fields, data.days)
    return export_answer(await offer(event, organiser.member, *wish), [])


@post("/api/v1/events/{slug:str}/sponsor-exports/{export_id:uuid}/ending", status_code=200)
async def end_one(
    organiser: NamedDependency[Any],
    event: NamedDependency[Event],
    sponsor_export: NamedDependency[SponsorExport],
) -> ExportAnswer:
    """Take the link back at once."""
    return export_answer(await end(sponsor_export), [])


HANDLERS = [sponsor_exports, offer_one, end_one]
