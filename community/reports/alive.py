"""What lives on around a frozen report: the next evening, photos, names, thanks."""

from typing import Any

from community.photos.find import shown_at
from community.registrations.tables import Registration
from community.reports.contributors import contributors_of
from community.reports.draft.decided import masks_of
from community.reports.errata.earlier import earlier_versions
from community.reports.facts import next_event_after
from community.reports.gratitude import gratitude
from community.reports.tables import Report


async def alive(report: Report, reader: Registration | None) -> dict[str, Any]:
    """Each by the name that the report's page calls it by, as this reader may see it now."""
    return {
        "versions": await earlier_versions(report),
        "coming": await next_event_after(report.event),
        "contributors": await contributors_of(report.event, (await masks_of(report)).everywhere),
        "thanks": await gratitude(report.event, reader),
        "shots": await shown_at(report.event),
    }
