"""Links for sponsors, for programs."""

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

import msgspec
from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import JSONBody
from msgspec import Meta

from community.events.tables import Event
from community.members.visitor import Visitor
from community.privacy.sponsors import LONGEST_DAYS, Field, end, exports_of, link_of, offer
from community.privacy.tables import SponsorDownload, SponsorExport
from community.settings import settings


class ExportWish(msgspec.Struct):
    """Who receives which fields of whoever allows it, for what, and for how many days."""

    recipient: Annotated[str, Meta(examples=["白樺商会"])]
    purpose: Annotated[str, Meta(examples=["登壇の御礼を送るため"])]
    fields: Annotated[list[Field], Meta(min_length=1, examples=[["name", "company"]])]
    days: Annotated[int, Meta(ge=1, le=LONGEST_DAYS)] = 14


class Download(msgspec.Struct):
    """A time at which the link was used, and how many people were in it."""

    at: datetime
    people: int


class ExportAnswer(msgspec.Struct):
    """A sponsor's link and its use; people are named in the file alone."""

    id: UUID
    recipient: str
    purpose: str
    fields: list[str]
    link: str
    expires_at: datetime
    downloads: list[Download]


def _answer(export: SponsorExport, used: list[SponsorDownload]) -> ExportAnswer:
    link = f"{settings().address}{link_of(export)}"
    return ExportAnswer(
        export.id,
        export.recipient,
        export.purpose,
        export.columns,
        link,
        export.expires_at,
        [Download(each.at, each.people) for each in used],
    )


@get("/api/v1/events/{slug:str}/sponsor-exports")
async def sponsor_exports(
    organiser: NamedDependency[Any], event: NamedDependency[Event]
) -> list[ExportAnswer]:
    """The event's links for sponsors, the newest first."""
    return [_answer(export, used) for export, used in await exports_of(event)]


@post("/api/v1/events/{slug:str}/sponsor-exports")
async def offer_one(
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
    data: JSONBody[ExportWish],
) -> ExportAnswer:
    """A link for one recipient and one purpose, for so many days."""
    wish = (data.recipient, data.purpose, data.fields, data.days)
    return _answer(await offer(event, organiser.member, *wish), [])


@post("/api/v1/events/{slug:str}/sponsor-exports/{export_id:uuid}/ending", status_code=200)
async def end_one(
    organiser: NamedDependency[Any],
    event: NamedDependency[Event],
    sponsor_export: NamedDependency[SponsorExport],
) -> ExportAnswer:
    """Take the link back at once."""
    return _answer(await end(sponsor_export), [])


HANDLERS = [sponsor_exports, offer_one, end_one]
