"""Mail a published report to all who came, with their own roundtables and lines."""

from collections.abc import Iterator
from typing import Any, NamedTuple
from uuid import UUID

from community.database import fetch, transaction
from community.outbox.queue import To, queue
from community.outputs.words import kind_word
from community.reports.address import address_of, tries_of
from community.reports.content import Content, Sheet
from community.reports.find import content_of_report
from community.reports.tables import Report

MAIL_REPORT = "mail_report"  # the job


class Own(NamedTuple):
    """What one roundtable wrote, of which somebody wrote the lines that are marked."""

    round: int
    letter: str
    lines: list[tuple[str, str, bool]]


async def mail_report(report_id: str) -> None:
    """The job: one mail to each who came. Run again, it goes on where it was: nobody gets two."""
    report = await Report.objects().get(Report.id == UUID(report_id))
    if report is None or not report.is_published:
        return
    content = content_of_report(report)
    for row in await fetch(_WHO_CAME, report.event):
        own = list(own_sheets(content, set(row["sat_at"]), set(row["wrote"])))
        shown: dict[str, Any] = {"report": report, "own": own, "number": content.facts.number}
        shown |= {"address": address_of(report.slug), "tries": tries_of(content.facts.slug)}
        shown["kind_word"] = kind_word
        to = To(row["email"], row["name"], row["language"])
        async with transaction():
            cause = f"report:{report.id}:{row['registration']}"
            await queue(to, cause, "publishing/mail_published.md", **shown)


def own_sheets(content: Content, sat_at: set[str], wrote: set[UUID]) -> Iterator[Own]:
    """The sheets of the roundtables, such as 1-A, at which somebody sat, as the report has them."""
    for each in content.rounds:
        for sheet in each.sheets:
            if f"{each.number}-{sheet.letter}" in sat_at and not sheet.is_blank:
                yield Own(each.number, sheet.letter, list(_lines(sheet, wrote)))


def _lines(sheet: Sheet, wrote: set[UUID]) -> Iterator[tuple[str, str, bool]]:
    for line in sheet.items:
        yield line.kind, line.text, line.item in wrote
    for card in sheet.cards:
        yield "kpi", card.name, card.item in wrote


_WHO_CAME = """
    SELECT r.id AS registration, m.email, m.name, m.language,
           array(SELECT round.number || '-' || t.letter FROM chair
                 JOIN roundtable t ON t.id = chair.roundtable JOIN round ON round.id = t.round
                 WHERE chair.registration = r.id) AS sat_at,
           array(SELECT item.id FROM item WHERE item.author = r.id) AS wrote
    FROM check_in c JOIN registration r ON r.id = c.registration
    JOIN member m ON m.id = r.member AND m.erased_at IS NULL
    WHERE c.event = $1 AND c.undone_at IS NULL AND coalesce(m.email, '') <> '' ORDER BY r.id
"""
