"""How a report stands, for programs."""

from datetime import datetime
from typing import Any

import msgspec

from community.reports.address import address_of
from community.reports.tables import Report


class ReportMade(msgspec.Struct):
    """What became of the report."""

    slug: str
    title: str
    state: str
    version: int
    published_at: datetime | None
    address: str
    publish_at: datetime | None = None
    not_waited_for: str = ""


def made(report: Report) -> ReportMade:
    names = ("slug", "title", "state", "version", "published_at", "publish_at", "not_waited_for")
    given: dict[str, Any] = {name: getattr(report, name) for name in names}
    return ReportMade(**given, address=address_of(report.slug))
