"""A report is published: who follows a theme that it speaks of is told, once for each report."""

from typing import Any
from uuid import UUID

from community.database import fetch, fetch_one, only, transaction
from community.events.audience import Audience
from community.events.tables import Event
from community.events.visible_to import is_for
from community.library.follow import purpose_of
from community.library.follow_link import stop_path
from community.library.same import same_as
from community.library.tables import ThemeFollower
from community.outbox.queue import To, queue
from community.reports.tables import Report


async def tell_theme_followers(report_id: str) -> None:
    """Everybody who follows one of its themes; a second run adds what is missing."""
    report = await Report.objects(Report.event).get(Report.id == UUID(report_id))
    if report is None or not report.is_published:
        return
    for theme in await fetch(_THEMES, report.id):
        same = await same_as([theme["id"]]) - {theme["id"]}
        for row in await fetch(_FOLLOWERS, list(same), report.published_at):
            await _tell(report, theme, row["id"])


async def _tell(report: Report, theme: Any, follower_id: UUID) -> None:
    """The row is locked meanwhile, so that nobody who has just stopped is mailed."""
    async with transaction():
        if await fetch_one(_STILL_FOLLOWS, follower_id) is None:
            return
        wanted = ThemeFollower.id == follower_id
        follower = only(await ThemeFollower.objects(ThemeFollower.member).get(wanted))
        if not await _may_read(report.event, follower):
            return
        person = "" if follower.email else follower.member.id
        cause = f"theme:{report.id}:{person or follower.id}:{theme['id']}"
        await queue(
            _address_of(follower), cause, "library/mail_said_again.md", theme=theme, report=report
        )


def _address_of(follower: ThemeFollower) -> To:
    way_out = (purpose_of(follower), stop_path(follower))
    if follower.email:
        return To(str(follower.email), "", follower.language, *way_out)
    person = follower.member
    return To(str(person.email), person.name, person.language, *way_out)


async def _may_read(event: Event, follower: ThemeFollower) -> bool:
    if event.audience == Audience.EVERYBODY:
        return True
    return not follower.email and await is_for(event, follower.member)


_THEMES = """
    SELECT t.id, t.words, (h->>'roundtables')::int AS roundtables, (h->>'out_of')::int AS out_of
    FROM published_line t JOIN report r ON r.id = t.report AND t.kind = 'theme'
    CROSS JOIN LATERAL jsonb_array_elements(r.content->'themes') AS h
    WHERE r.id = $1 AND h->>'title' = t.words ORDER BY t.position
"""
_FOLLOWERS = """
    SELECT f.id FROM theme_follower f LEFT JOIN member m ON m.id = f.member
    WHERE f.line = ANY($1::uuid[]) AND f.since < $2 AND coalesce(m.email, f.email) IS NOT NULL
    ORDER BY f.since, f.id
"""
_STILL_FOLLOWS = "SELECT 1 FROM theme_follower WHERE id = $1 FOR UPDATE"
