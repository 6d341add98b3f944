"""What takes long to draw is drawn once for each version of a report."""

from collections.abc import Awaitable, Callable
from uuid import UUID

from community.reports.tables import Report

KEPT = 64


async def made_once(report: Report, what: str, make: Callable[[], Awaitable[bytes]]) -> bytes:
    """What `make` makes; from then on the same bytes, until the report has another version."""
    key = (report.id, report.version, what)
    if key not in _made:
        _made[key] = await make()
        while len(_made) > KEPT:
            del _made[next(iter(_made))]
    return _made[key]


_made: dict[tuple[UUID, int, str], bytes] = {}
