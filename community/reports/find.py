"""Find reports."""

from datetime import datetime
from operator import itemgetter
from typing import Any, NamedTuple
from uuid import UUID

import msgspec

from community.database import fetch, fetch_value
from community.database.part import Part, Some, cut, place
from community.events.visible_to import Viewer
from community.reports.content import Content
from community.reports.tables import Report, State


class Listed(NamedTuple):
    """What a list of reports shows of one."""

    id: UUID
    event: int
    slug: str
    title: str
    lead: str
    published_at: datetime
    changed_at: datetime
    version: int
    has_photos: bool
    content: Content


def content_of_report(report: Report) -> Content:
    """The content in its frozen shape."""
    return content_of_text(report.content)


def content_of_text(text: str) -> Content:
    """The content out of how it is kept."""
    return msgspec.json.decode(text, type=Content)


def text_of(content: Content) -> str:
    """The content as it is kept."""
    return msgspec.json.encode(content).decode()


async def report_by_slug(slug: str) -> Report | None:
    """The report at this address, draft or published."""
    return await Report.objects().get(Report.slug == slug)


async def report_of(event_id: int) -> Report | None:
    """The event's report, if it has been compiled."""
    return await Report.objects().get(Report.event == event_id)


async def published_reports(viewer: Viewer, limit: int = 100) -> list[Listed]:
    """What this viewer may read, the newest evening first."""
    return list((await some_reports(viewer, Part(limit=limit))).rows)


async def some_reports(viewer: Viewer, part: Part) -> Some[Listed]:
    """Some of what this viewer may read, the newest evening first."""
    before = place(part.after, datetime, UUID) if part.after else (None, None)
    wanted = (State.PUBLISHED, part.limit + 1, list(viewer.opened))
    found = cut(await fetch(_PUBLISHED, *wanted, *before), part, itemgetter("starts_at", "id"))
    return Some([_listed(row) for row in found.rows], found.next)


async def readable(content: Content) -> Content:
    """The content without the next evening, should that one have been hidden since."""
    following = content.next_event
    if following is None or await fetch_value(_IS_FOR_EVERYBODY, following.slug):
        return content
    return msgspec.structs.replace(content, next_event=None)


def _listed(row: Any) -> Listed:
    given: dict[str, Any] = {name: row[name] for name in Listed._fields}
    return Listed(**{**given, "content": msgspec.json.decode(row["content"], type=Content)})


_PUBLISHED = """
    SELECT r.id, e.id AS event, e.has_photos, e.starts_at, r.slug, r.title, r.lead, r.published_at,
           coalesce(r.corrected_at, r.published_at) AS changed_at, r.version, r.content
    FROM report r JOIN event e ON r.event = e.id
    WHERE r.state = $1 AND (e.audience = 'everybody' OR e.id = ANY($3::int[]))
      AND ($4::timestamptz IS NULL OR (e.starts_at, r.id) < ($4, $5::uuid))
    ORDER BY e.starts_at DESC, r.id DESC LIMIT $2
"""

_IS_FOR_EVERYBODY = """
    SELECT true FROM event WHERE slug = $1 AND audience = 'everybody' AND state <> 'draft'
"""
