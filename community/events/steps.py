"""The steps of a round that begins in silence: alone, in pairs, in fours, then all together.

After the liberating structure 1-2-4-All: everybody thinks before anybody speaks.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from unicodedata import normalize

from community.language import _
from community.refusal import Refused


class Way(StrEnum):
    """With whom one thinks."""

    ALONE = "alone"
    PAIRS = "pairs"
    FOURS = "fours"
    ALL = "all"


@dataclass(frozen=True)
class Step:
    """What the roundtables do now; the last step ends with the round."""

    way: Way
    ends_at: datetime | None
    ways: Sequence[Way]

    @property
    def is_silent(self) -> bool:
        """Whether everybody writes for themselves."""
        return self.way == Way.ALONE


def read_steps(typed: str, field: str, minutes: int) -> str:
    """Minutes alone, in pairs and in fours as in "1-2-4"; empty when all begin together."""
    numbers = re.findall(r"\d+", normalize("NFKC", typed))
    if len(numbers) > 3 or bool(typed.strip()) != bool(numbers):
        raise Refused(_("Please write the minutes like 1-2-4."), field)
    planned = [min(int(each), 999) for each in (*numbers, "0", "0", "0")][:3]
    if sum(planned) >= minutes:
        raise Refused(_("The steps must be shorter than the round."), field)
    return "-".join(map(str, planned)) if any(planned) else ""


def step_at(
    steps: str,
    began_at: datetime | None,
    ahead_seconds: int,
    closes_at: datetime | None,
    at: datetime,
) -> Step | None:
    """The step at this moment of a round with such steps; None when it has not begun."""
    if began_at is None:
        return None
    planned = [*_minutes(steps), 1]
    ways = [way for way, minutes in zip(Way, planned, strict=True) if minutes]
    ends_at = began_at - timedelta(seconds=ahead_seconds)
    for way, minutes in zip(Way, planned[:3], strict=False):
        ends_at += timedelta(minutes=minutes)
        if at < ends_at:
            return Step(way, ends_at, ways)
    return Step(Way.ALL, closes_at, ways)


def longer(steps: str, way: Way, minutes: int) -> str:
    """The same steps, this one so many minutes longer: the steps before it end when they did."""
    planned = _minutes(steps)
    at = list(Way).index(way)
    return "-".join(str(each + (minutes if n == at else 0)) for n, each in enumerate(planned))


def end_of(steps: str, began_at: datetime, ahead_seconds: int) -> datetime:
    """When everybody talks together, as planned so far."""
    return began_at + timedelta(minutes=sum(_minutes(steps)), seconds=-ahead_seconds)


def _minutes(steps: str) -> Sequence[int]:
    return [int(each) for each in steps.split("-")]
