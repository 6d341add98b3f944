"""What time it is: every room asks here, so that tests and the demo can live on another day."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

_shift: ContextVar[timedelta] = ContextVar("shift", default=timedelta())


def now() -> datetime:
    """The present instant, in UTC."""
    return datetime.now(UTC) + _shift.get()


@contextmanager
def moved_to(moment: datetime) -> Iterator[None]:
    """Inside the block the clock starts at `moment` (an aware datetime) and runs on from there."""
    token = _shift.set(moment - datetime.now(UTC))
    try:
        yield
    finally:
        _shift.reset(token)


def in_zone(moment: datetime, zone: str) -> datetime:
    """The same instant on the wall clock of `zone`, an IANA name such as Asia/Tokyo."""
    return moment.astimezone(ZoneInfo(zone))


def instant(wall: datetime, zone: str) -> datetime:
    """The UTC instant of a naive wall-clock time in `zone`."""
    return wall.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)
