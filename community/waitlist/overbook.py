"""How many more places than chairs can be given, when some always stay away. Arithmetic only."""

from math import exp, lgamma, log, log1p, sqrt
from typing import NamedTuple

_Z = 1.959964
"""95 % of a normal distribution lie within so many standard deviations."""

_STANDS_AT_MOST = 0.05


class Rate(NamedTuple):
    """A share, and the interval that holds the true one in 19 of 20 cases."""

    share: float
    low: float
    high: float

    @property
    def percents(self) -> dict[str, str]:
        """As people read it: whole percents."""
        return {name: f"{each:.0%}" for name, each in self._asdict().items()}


def rate(count: int, of: int) -> Rate | None:
    """Wilson's interval at 95 %; 8 of 40 is .2 (.105 to .348). None of nothing has no rate."""
    if not of:
        return None
    share = count / of
    middle = (share + _Z**2 / (2 * of)) / (1 + _Z**2 / of)
    half = _Z / (1 + _Z**2 / of) * sqrt(share * (1 - share) / of + _Z**2 / (4 * of**2))
    return Rate(share, max(middle - half, 0.0) if count else 0.0, min(middle + half, 1.0))


def places_beyond(chairs: int, stay_away: float) -> int:
    """The most places beyond the chairs with which somebody stands in at most 1 of 20 evenings.

    Each person stays away with this probability, whatever the others do.
    """
    beyond = 0
    while beyond < chairs and _somebody_stands(chairs, beyond + 1, stay_away) <= _STANDS_AT_MOST:
        beyond += 1
    return beyond


def _somebody_stands(chairs: int, beyond: int, stay_away: float) -> float:
    """How likely fewer stay away than there are places beyond the chairs."""
    if not 0 < stay_away < 1:
        return float(stay_away <= 0)
    everybody = chairs + beyond
    return sum(_exactly(away, everybody, stay_away) for away in range(beyond))


def _exactly(away: int, of: int, stay_away: float) -> float:
    """How likely exactly so many stay away: binomial, by logarithms for the sake of halls."""
    ways = lgamma(of + 1) - lgamma(away + 1) - lgamma(of - away + 1)
    return exp(ways + away * log(stay_away) + (of - away) * log1p(-stay_away))
