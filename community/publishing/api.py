"""Publish a report, now or at a time, for programs."""

from datetime import datetime
from typing import Annotated

import msgspec
from litestar import post
from litestar.di import NamedDependency
from litestar.params import JSONBody
from msgspec import Meta

from community.events.tables import Event
from community.members.visitor import Visitor
from community.publishing.publish import publish
from community.publishing.schedule import schedule, take_schedule_back
from community.reports.answers import ReportMade, made
from community.reports.tables import Step


class Later(msgspec.Struct):
    """When the report opens by itself: an instant with its offset, within 90 days."""

    publish_at: Annotated[datetime, Meta(tz=True, examples=["2026-12-04T08:00:00+09:00"])]
    without: list[Step] = []


class GoOn(msgspec.Struct):
    """The steps that are not waited for; what guests have not approved then stays out."""

    without: list[Step] = []


@post("/api/v1/events/{slug:str}/report/publication")
async def open_to_readers(
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
    data: JSONBody[GoOn | None] = None,
) -> ReportMade:
    """Publish the report: from now on its content is frozen.

    Answers 409 while roundtables may check their lines or guests are asked, unless `without` says
    not to wait for it.
    """
    return made(await publish(event, (data or GoOn()).without))


@post("/api/v1/events/{slug:str}/report/schedule", status_code=200)
async def open_later(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event], data: JSONBody[Later]
) -> ReportMade:
    """Let the report open by itself at a time; another time replaces it."""
    return made(await schedule(event, data.publish_at, data.without))


@post("/api/v1/events/{slug:str}/report/schedule/withdrawal", status_code=200)
async def not_by_itself(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event]
) -> ReportMade:
    """Take the time back: the report stays a draft."""
    return made(await take_schedule_back(event))


HANDLERS = [open_to_readers, open_later, not_by_itself]
