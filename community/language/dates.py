"""Dates as people of each language write them: with weekday, and with the zone where it matters."""

from datetime import datetime

from community.clock import in_zone
from community.language.choice import language

_WEEKDAYS = {"ja": "月火水木金土日", "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")}
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def day(moment: datetime, zone: str = "Asia/Tokyo") -> str:
    """2026年11月27日(金) or Fri 27 Nov 2026."""
    local = in_zone(moment, zone)
    weekday = _WEEKDAYS[language()][local.weekday()]
    if language() == "ja":
        return f"{local.year}年{local.month}月{local.day}日({weekday})"
    return f"{weekday} {local.day} {_MONTHS[local.month - 1]} {local.year}"


def clock_time(moment: datetime, zone: str = "Asia/Tokyo") -> str:
    """19:05, on a 24-hour clock in both languages."""
    return in_zone(moment, zone).strftime("%H:%M")


def day_and_time(moment: datetime, zone: str = "Asia/Tokyo") -> str:
    """The day and the time of one moment."""
    return f"{day(moment, zone)} {clock_time(moment, zone)}"


def leaf(moment: datetime, zone: str = "Asia/Tokyo") -> tuple[str, int, str, str]:
    """Month, day, weekday and the ISO date, for a calendar leaf."""
    local = in_zone(moment, zone)
    month = f"{local.month}月" if language() == "ja" else _MONTHS[local.month - 1]
    return month, local.day, _WEEKDAYS[language()][local.weekday()], f"{local:%Y-%m-%d}"


def hours(starts_at: datetime, ends_at: datetime, zone: str = "Asia/Tokyo") -> str:
    """From when to when on a card that tells the day beside it: 19:00–21:30 JST."""
    begins, ends = clock_time(starts_at, zone), clock_time(ends_at, zone)
    return f"{begins}–{ends} {in_zone(starts_at, zone):%Z}"


def span(starts_at: datetime, ends_at: datetime, zone: str = "Asia/Tokyo") -> str:
    """From when to when, with the zone's short name: 2026年11月27日(金) 19:00–21:30 JST."""
    same_day = in_zone(starts_at, zone).date() == in_zone(ends_at, zone).date()
    end = clock_time(ends_at, zone) if same_day else day_and_time(ends_at, zone)
    return f"{day_and_time(starts_at, zone)}–{end} {in_zone(starts_at, zone):%Z}"


def wall(moment: datetime, zone: str) -> str:
    """2026-11-27T19:05, as a browser's own field for a moment wants it."""
    return in_zone(moment, zone).strftime("%Y-%m-%dT%H:%M")
