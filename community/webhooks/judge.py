"""What an answer means, and when to try again (Standard Webhooks)."""

import random
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from enum import Enum

WAITS_SECONDS = (5, 300, 1800, 7200, 18000, 36000, 50400, 72000, 86400)
LONGEST_SECONDS = 86_400.0
JITTER = 0.2


class Verdict(Enum):
    """What to do after an answer."""

    TAKEN = "taken"
    LATER = "later"
    SLOW_DOWN = "slow down"
    GONE = "gone"


def judge(status: int) -> Verdict:
    """2xx is a yes, 410 a no for ever; a redirect is a failure like any other."""
    if 200 <= status < 300:
        return Verdict.TAKEN
    special = {410: Verdict.GONE, 429: Verdict.SLOW_DOWN}
    special |= dict.fromkeys((502, 503, 504), Verdict.SLOW_DOWN)
    return special.get(status, Verdict.LATER)


def wait_after(attempts: int, retry_after: str, at: datetime) -> timedelta | None:
    """How long to wait after so many attempts, up to a fifth longer; None when it is given up.

    What the other side asks for counts when it is longer, up to a day.
    """
    if attempts > len(WAITS_SECONDS):
        return None
    seconds = max(WAITS_SECONDS[attempts - 1], asked_seconds(retry_after, at))
    return timedelta(seconds=seconds * random.uniform(1, 1 + JITTER))


def asked_seconds(retry_after: str, at: datetime) -> float:
    """The seconds that a Retry-After header asks for, as a number or a date; 0 without sense."""
    if retry_after.isascii() and retry_after.isdigit():
        return min(float(retry_after[:9]), LONGEST_SECONDS)
    try:
        seconds = (parsedate_to_datetime(retry_after) - at).total_seconds()
    except (ValueError, TypeError):  # a date without a zone cannot be compared
        return 0
    return min(max(seconds, 0), LONGEST_SECONDS)
