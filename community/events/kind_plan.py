"""What an organiser wants a kind of place to be: for whom, for how much, and who gets one."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

import msgspec

from community.events.typed_fee import first_named


class ForWhom(StrEnum):
    """Whom a kind of place is for, among those whom the event is for."""

    EVERYBODY = "everybody"
    MEMBERS = "members"
    TIER = "tier"
    INVITED = "invited"
    FIRST_TIMERS = "first_timers"


class Way(StrEnum):
    """How places are given: at once, by lot at a set time, or as the organiser says."""

    FIRST_COME = "first_come"
    LOTTERY = "lottery"
    NOMINATION = "nomination"


class Promotion(StrEnum):
    """Who of those who wait gets a place that is free."""

    BY_ORDER = "by_order"
    BY_LOT = "by_lot"
    BY_HAND = "by_hand"


class Priority(StrEnum):
    """Who of those who wait comes before the others, whatever their turns."""

    NOBODY = "nobody"
    MEMBERS = "members"
    TURNED_AWAY = "turned_away"


class KindPlan(msgspec.Struct, frozen=True):
    """A kind of place (参加枠). Without a capacity it may fill the room.

    Of a lottery the first `first_come_places` are given at once and the rest by lot at `draw_at`.
    `typed_member_fee_yen`: the same as `member_fee_yen`, and also said while a rule holds.
    `is_beside`: it is taken in addition to another kind, such as the networking party.
    `asks_first`: a place that becomes free is held for `offer_minutes` until who is next says yes.
    """

    name: str = ""
    for_whom: ForWhom = ForWhom.EVERYBODY
    tier: UUID | None = None
    fee_yen: int = 0
    member_fee_yen: int | None = None
    typed_member_fee_yen: int | None = None
    tax_percent: int = 10
    capacity: int = 0
    opens_at: datetime | None = None
    closes_at: datetime | None = None
    way: Way = Way.FIRST_COME
    first_come_places: int = 0
    draw_at: datetime | None = None
    promotion: Promotion = Promotion.BY_ORDER
    priority: Priority = Priority.NOBODY
    asks_first: bool = False
    is_beside: bool = False
    pays_ahead: bool = False
    offer_minutes: int = 24 * 60

    @property
    def member_price_yen(self) -> int:
        """The members' fee; when none is named it is the fee."""
        return first_named(self.typed_member_fee_yen, self.member_fee_yen, self.fee_yen)

    @property
    def is_drawn(self) -> bool:
        """Whether people apply first, and hear at `draw_at` who got a place."""
        return self.way != Way.FIRST_COME
