"""Moments as organisers type and programs send them."""

from datetime import UTC, datetime

from community.clock import instant
from community.language import _
from community.refusal import Refused


def read_moment(typed: str, field: str) -> datetime | None:
    """What a browser's field for a moment sends, on the wall clock; empty is None."""
    if not typed.strip():
        return None
    try:
        return datetime.fromisoformat(typed.strip()).replace(tzinfo=None)
    except ValueError:
        raise _unreadable(field) from None


def as_instant(moment: datetime | None, zone: str, field: str) -> datetime | None:
    """The instant in UTC; without an offset it is the wall clock's in `zone`."""
    if moment is None:
        return None
    if not 2000 <= moment.year < 2100:
        raise _unreadable(field)
    return moment.astimezone(UTC) if moment.tzinfo else instant(moment, zone)


def _unreadable(field: str) -> Refused:
    return Refused(_("Please write the moment like 2026-11-27 19:00."), field)
