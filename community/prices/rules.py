"""The rules of a price as plain values: which benefits there are, and which of them combine."""

from datetime import datetime
from enum import StrEnum

import msgspec


class Benefit(StrEnum):
    """What can make a place cheaper, in the order in which it is usually told."""

    MEMBER = "member"
    EARLY = "early"
    CONTRIBUTOR = "contributor"
    GROUP = "group"
    CODE = "code"


class Combine(StrEnum):
    """Which benefits count together."""

    BEST_AND_CODE = "best_and_code"
    BEST = "best"
    IN_ORDER = "in_order"


class Off(msgspec.Struct, frozen=True, omit_defaults=True):
    """How much a benefit takes off: so many yen, or so many percent."""

    yen: int = 0
    percent: int = 0

    def from_(self, left_yen: int) -> int:
        """The yen taken off what is left: rounded up in the person's favour, never more than is."""
        return min(left_yen, self.yen or -(-left_yen * self.percent // 100))


class Early(Off, frozen=True, omit_defaults=True):
    """For whoever is early: until a moment, or while fewer than `first` places are taken."""

    until: datetime | None = None
    first: int = 0


class Contributor(Off, frozen=True, omit_defaults=True, kw_only=True):
    """For whoever spoke, hosted or wrote at one of the last evenings of the series."""

    last_events: int


class Group(Off, frozen=True, omit_defaults=True, kw_only=True):
    """For each of so many people who register together."""

    from_people: int


class Rules(msgspec.Struct, frozen=True, omit_defaults=True):
    """The rules of an evening or a series. Without a `member` benefit members pay the kind's own
    member fee; `order` counts where all are taken in order."""

    member: Off | None = None
    early: Early | None = None
    contributor: Contributor | None = None
    group: Group | None = None
    combine: Combine = Combine.BEST_AND_CODE
    order: tuple[Benefit, ...] = tuple(Benefit)


NO_RULES = Rules()
