"""What a seating costs, figure by figure, each beside the least that any seating must cost."""

from collections.abc import Sequence
from dataclasses import dataclass, fields

from community.flaws.compare import flaw
from community.flaws.figures import Figures
from community.flaws.least_here import least_here
from community.flaws.person import Arrangement, Person
from community.flaws.price import (
    COLLEAGUES,
    HOSTLESS,
    INDUSTRY,
    LONE,
    MET_BEFORE,
    PHASE,
    REPEAT,
    SAID,
)
from community.wishes.wishes import Wishes

SHOWN = ("together", "repeats", "lone_first_timers", "without_host")
POINTS = {
    "apart": SAID,
    "split": SAID,
    "elsewhere": SAID,
    "together": COLLEAGUES,
    "lone_first_timers": LONE,
    "lone_speakers": LONE,
    "newcomers_only": LONE,
    "without_host": HOSTLESS,
    "repeats": REPEAT,
    "met_before": MET_BEFORE[-1],
    "same_industry": INDUSTRY,
    "same_phase": PHASE,
}


@dataclass(frozen=True, slots=True)
class Cost:
    """One figure of the seating; `least` is proven: no seating at such roundtables has less."""

    name: str
    flaws: int
    least: int
    is_shown: bool = True  # among the few that matter most

    @property
    def words(self) -> str:
        """What is counted."""
        return flaw(self.name)

    @property
    def worth(self) -> int:
        """The planner's points for each."""
        return POINTS[self.name]

    @property
    def points(self) -> int:
        """What is above the bound, as the planner weighs it."""
        return self.worth * max(0, self.flaws - self.least)


def costs_of(
    now: Figures, people: Sequence[Person], rounds: Arrangement, wishes: Wishes
) -> list[Cost]:
    """All figures of this seating of these people."""
    least = least_here(rounds, people, wishes)
    shown = {*wishes.asked_by_name(), *SHOWN}
    return [_cost(each.name, now, least, each.name in shown) for each in fields(Figures)]


def _cost(name: str, now: Figures, least: Figures, is_shown: bool) -> Cost:
    """A bound for plans that keep the rules says nothing of a seating by hand that breaks them."""
    flaws = getattr(now, name)
    return Cost(name, flaws, min(flaws, getattr(least, name)), is_shown)


def dearest(costs: Sequence[Cost]) -> Cost | None:
    """What costs most above its bound; None when every figure is as good as can be."""
    found = max(costs, key=lambda each: each.points, default=None)
    return found if found and found.points else None
