"""What lives on around a frozen report: the next evening, photos, names, thanks."""

from typing import Any

import msgspec

from community.errata.earlier import earlier_versions
from community.masks.masked import Words, masked
from community.readers.contributors import contributors_of
from community.registrations.tables import Registration
from community.reports.about import NextEvent
from community.reports.decided import masks_of
from community.reports.facts import next_event_after
from community.reports.photos import photos_of
from community.reports.tables import Report
from community.thanks.gratitude import gratitude


async def alive(report: Report, reader: Registration | None) -> dict[str, Any]:
    """Each by the name that the report's page calls it by, as this reader may see it now."""
    masks = await masks_of(report)
    return {
        "versions": await earlier_versions(report),
        "coming": _coming(await next_event_after(report.event), masks.everywhere),
        "contributors": await contributors_of(report.event, masks.everywhere),
        "thanks": await gratitude(report.event, reader),
        "shots": await photos_of(report),
    }


def _coming(following: NextEvent | None, words: Words) -> NextEvent | None:
    """The next evening; a company that is hidden here is not named as its host either."""
    if following is None or not words:
        return following
    title, venue = masked(following.title, words), masked(following.venue, words)
    return msgspec.structs.replace(following, title=title, venue=venue)
