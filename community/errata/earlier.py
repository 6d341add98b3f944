"""What a report said before it was corrected."""

from typing import Any

from community.reports.erratum import FrozenReport
from community.reports.tables import Report


async def earlier_versions(report: Report) -> list[FrozenReport]:
    """All earlier ones, the first first; their content is not read."""
    of_report = FrozenReport.objects().where(FrozenReport.report == report.id)
    return await of_report.order_by(FrozenReport.version)


async def as_it_was(report: Report, version: int) -> tuple[Report, FrozenReport] | None:
    """The report as readers had it then, and until when; None when there was no such version."""
    mine = (FrozenReport.report == report.id) & (FrozenReport.version == version)
    was = await FrozenReport.objects().get(mine)
    if was is None:
        return None
    names = ("version", "title", "lead", "content")
    said: dict[str, Any] = {name: getattr(was, name) for name in names}
    same = {name: getattr(report, name) for name in ("id", "event", "slug", "state")}
    return Report(**said, **same, published_at=report.published_at), was
