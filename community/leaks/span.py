"""Moments as a browser's own field for them sends them."""

from datetime import datetime

from community.clock import instant
from community.settings import settings


def read_moment(typed: str, otherwise: datetime) -> datetime:
    """The instant of a wall clock's `2026-12-01T10:00` in the installation's zone; `otherwise`
    when it is empty or none."""
    try:
        wall = datetime.fromisoformat(typed)
        return instant(wall.replace(tzinfo=None), settings().timezone)
    except (ValueError, OverflowError):
        return otherwise
