"""Moments as the platforms write them."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

JAPANESE = re.compile(
    r"(\d{4})[年/-](\d{1,2})[月/-](\d{1,2})日?[ T]*(?:(\d{1,2})[時:](\d{1,2})(?:[分:](\d{1,2}))?)?"
)


def instant(written: str, zone: str, patterns: Iterable[str] = ()) -> datetime | None:
    """「2019年7月13日 13時00分」, ISO 8601, or one of the patterns, in UTC; else None.

    What names no offset is the wall clock of `zone`.
    """
    if not (words := written.strip()):
        return None
    found = _with_offset(words) or _by_pattern(words, patterns) or _japanese(words)
    if found is None:
        return None
    return (found if found.tzinfo else found.replace(tzinfo=ZoneInfo(zone))).astimezone(UTC)


def _with_offset(words: str) -> datetime | None:
    try:
        found = datetime.fromisoformat(words)
    except ValueError:
        return None
    return found if found.tzinfo else None


def _by_pattern(words: str, patterns: Iterable[str]) -> datetime | None:
    for pattern in patterns:
        try:
            return datetime.strptime(words, pattern)  # noqa: DTZ007 - the zone is put to it above
        except ValueError:
            continue
    return None


def _japanese(words: str) -> datetime | None:
    if (found := JAPANESE.match(words)) is None:
        return None
    try:
        return datetime(*(int(part or 0) for part in found.groups()))  # type: ignore[arg-type]  # noqa: DTZ001
    except ValueError:
        return None
