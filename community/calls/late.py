"""A roundtable without a line when most of its time has gone."""

from datetime import datetime

from community.events.tables import Round

SHARE = 0.7


def alarm_at(round_: Round) -> datetime | None:
    """When 70 % of the round's time have gone; None while it is not open."""
    if not round_.is_open or round_.closes_at is None:
        return None
    opened_at: datetime = round_.opened_at
    return opened_at + SHARE * (round_.closes_at - opened_at)


def is_late(round_: Round, at: datetime) -> bool:
    """Whether a roundtable of this open round should have a line by now."""
    alarm = alarm_at(round_)
    return alarm is not None and at >= alarm
