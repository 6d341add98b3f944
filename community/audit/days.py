"""The days between which entries of the log are looked for."""

from datetime import date, datetime, time, timedelta

from community.clock import instant

ZONE = "Asia/Tokyo"


def begins(typed: str, days: int = 0) -> datetime | None:
    """When that day begins, or the one so many days later; None for what is no day."""
    try:
        day = date.fromisoformat(typed)
        return instant(datetime.combine(day + timedelta(days=days), time()), ZONE)
    except (ValueError, OverflowError):
        return None
