"""Requests about data, what tonight removes, and sponsors' links, for programs."""

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
from community.privacy import requests
from community.privacy.retain import what_is_due
from community.privacy.series_spans import spans_by_rule
from community.privacy.sponsors import LONGEST_DAYS, Field, end, exports_of, link_of, offer
from community.privacy.tables import DataRequest, SponsorDownload, SponsorExport
from community.settings import settings


class Request(msgspec.Struct):
    """Somebody's request about their data; `done_at` is empty while they wait."""

    id: UUID
    kind: str
    words: str
    asked_at: datetime
    due_at: datetime
    done_at: datetime | None

    @classmethod
    def of(cls, found: DataRequest) -> "Request":
        """The request as a program reads it."""
        return cls(**{name: getattr(found, name) for name in cls.__struct_fields__})


class Answer(msgspec.Struct):
    """What the person is told by mail."""

    answer: Annotated[str, Meta(examples=["本日、お手元の記録を訂正しました。"])]


class RuleAnswer(msgspec.Struct):
    """A kind of data, how long it stays, how many rows of it go tonight, and what series differ."""

    key: str
    title: str
    keeps_days: int
    due: int
    in_series: dict[str, int] = {}


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


@get("/api/v1/data-requests")
async def open_requests(organiser: NamedDependency[Any]) -> list[Request]:
    """Requests about data that wait for an answer, whatever is due first."""
    return [Request.of(each) for each in await requests.open_requests()]


@post("/api/v1/data-requests/{request_id:uuid}/answer", status_code=200)
async def answer_one(
    organiser: NamedDependency[Any],
    data_request: NamedDependency[DataRequest],
    data: JSONBody[Answer],
) -> Request:
    """Answer a request by mail, and close it."""
    return Request.of(await requests.answer(data_request, data.answer))


@get("/api/v1/retention")
async def retention(organiser: NamedDependency[Any]) -> list[RuleAnswer]:
    """How long each kind of data stays, and what tonight removes; nothing is touched."""
    spans = await spans_by_rule()
    return [
        RuleAnswer(
            rule.key,
            rule.title(),
            rule.keeps_days,
            pieces,
            {each.series: each.days for each in spans.get(rule.key, []) if each.days},
        )
        for rule, pieces in await what_is_due()
    ]


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


HANDLERS = [open_requests, answer_one, retention, sponsor_exports, offer_one, end_one]
