"""Moments as Japanese platforms write them."""

import re
from datetime import UTC, datetime, timedelta, timezone

JAPAN = timezone(timedelta(hours=9))
MOMENT = re.compile(
    r"(\d{4})[年/-](\d{1,2})[月/-](\d{1,2})日?[ T]*(?:(\d{1,2})[時:](\d{1,2})(?:[分:](\d{1,2}))?)?"
)


def instant(written: str) -> datetime | None:
    """「2019年7月13日 13時00分」 in Japan as an instant in UTC; None when it is no moment."""
    found = MOMENT.match(written.strip())
    if found is None:
        return None
    year, month, day, hour, minute, second = (int(part or 0) for part in found.groups())
    try:
        return datetime(year, month, day, hour, minute, second, tzinfo=JAPAN).astimezone(UTC)
    except ValueError:
        return None
