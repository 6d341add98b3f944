"""Kinds of place: each event has one or more."""

from piccolo.columns import UUID, Boolean, ForeignKey, Integer, SmallInt, Timestamptz, Varchar
from piccolo.columns.base import OnDelete
from piccolo.constraints import Check, Unique
from piccolo.table import Table

from community.clock import now
from community.database import new_id
from community.events.kind_plan import ForWhom, Priority, Promotion, Way
from community.events.tables import Event
from community.events.typed_fee import TypedFee
from community.language import _
from community.members.tables import Tier


def called(name: str) -> str:
    """A kind's name as people read it: an evening with one kind needs none."""
    return name or _("Regular place")


class PlaceKind(TypedFee, Table):
    """A kind of place (参加枠) at one event, with its own fee, capacity and way of giving places.

    An event's first kind that is not beside another lends the event its fees.
    """

    id = UUID(primary_key=True, default=new_id)
    event = ForeignKey(Event, null=False, on_delete=OnDelete.cascade)
    position = SmallInt()
    name = Varchar(length=60, default="", help_text="empty where there is no other to tell from")
    for_whom = Varchar(length=12, choices=ForWhom, default=ForWhom.EVERYBODY)
    tier = ForeignKey(Tier, null=True, default=None, on_delete=OnDelete.restrict)
    fee_yen = Integer(default=0)
    member_fee_yen = Integer(default=0, help_text="as typed, or what a rule for members makes")
    typed_member_fee_yen = Integer(null=True, default=None, help_text="NULL: as member_fee_yen")
    tax_percent = SmallInt(default=10)
    capacity = Integer(default=0)
    taken = Integer(default=0, help_text="confirmed or offered, walk-ins aside")
    waiting = Integer(default=0, help_text="people on the waitlist")
    applied = Integer(default=0, help_text="people who wait for the draw")
    opens_at = Timestamptz(null=True, default=None)
    closes_at = Timestamptz(null=True, default=None)
    way = Varchar(length=10, choices=Way, default=Way.FIRST_COME)
    first_come_places = Integer(default=0, help_text="of a lottery: given at once, before the draw")
    draw_at = Timestamptz(null=True, default=None)
    draw_seed = Varchar(length=64, default="", help_text="secret until the draw")
    drawn_at = Timestamptz(null=True, default=None)
    promotion = Varchar(length=8, choices=Promotion, default=Promotion.BY_ORDER)
    priority = Varchar(length=12, choices=Priority, default=Priority.NOBODY)
    asks_first = Boolean(default=False, help_text="a free place is offered, not given")
    is_beside = Boolean(default=False, help_text="taken in addition to another kind")
    pays_ahead = Boolean(default=False)
    offer_minutes = Integer(default=24 * 60, help_text="how long a free place is held for somebody")

    kind_once_per_event = Unique([event, name])
    kind_never_oversold = Check("taken BETWEEN 0 AND capacity AND waiting >= 0 AND applied >= 0")
    kind_fees_are_not_negative = Check("member_fee_yen BETWEEN 0 AND fee_yen")
    kind_typed_fee_is_not_negative = Check("typed_member_fee_yen BETWEEN 0 AND fee_yen")
    kind_of_a_tier_names_it = Check("(for_whom = 'tier') = (tier IS NOT NULL)")
    kind_that_is_drawn_has_its_time = Check("way = 'first_come' OR draw_at IS NOT NULL")
    kind_that_is_drawn_has_a_seed = Check("way <> 'lottery' OR draw_seed <> ''")

    @property
    def free(self) -> int:
        """How many more people can have a place of this kind; the room may be full before."""
        return int(self.capacity - self.taken)

    @property
    def called(self) -> str:
        """The name as people read it."""
        return called(self.name)

    @property
    def costs_something(self) -> bool:
        """Whether anybody pays for it: no price is above its regular one."""
        return self.fee_yen > 0

    @property
    def costs_members_less(self) -> bool:
        """Whether it is worth saying that one is a member."""
        return self.member_fee_yen < self.fee_yen

    @property
    def held_hours(self) -> int:
        """How long a place is held for somebody, in hours that have begun."""
        return -(-int(self.offer_minutes) // 60)

    @property
    def is_yet_to_open(self) -> bool:
        """Whether registration for this kind has not begun."""
        return bool(self.opens_at) and self.opens_at > now()

    @property
    def is_closed(self) -> bool:
        """Whether registration for this kind has ended."""
        return bool(self.closes_at) and self.closes_at <= now()

    @property
    def is_plain(self) -> bool:
        """Whether nothing has to be said about it: for everybody, at once, at any time."""
        is_at_any_time = not bool(self.opens_at) and not bool(self.closes_at)
        is_for_all = self.for_whom == ForWhom.EVERYBODY
        is_at_once = self.way == Way.FIRST_COME and not bool(self.pays_ahead)
        return is_for_all and is_at_any_time and is_at_once

    @property
    def is_due(self) -> bool:
        """Whether the time of its draw has come."""
        return self.awaits_draw and self.draw_at <= now()

    @property
    def awaits_draw(self) -> bool:
        """Whether people apply now, and hear later who got a place."""
        return self.way != Way.FIRST_COME and not bool(self.drawn_at)


ALL: list[type[Table]] = [PlaceKind]
