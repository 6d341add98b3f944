"""Registrations."""

from enum import StrEnum

from piccolo.columns import (
    JSONB,
    UUID,
    BigInt,
    Boolean,
    ForeignKey,
    Integer,
    Text,
    Timestamptz,
    Varchar,
)
from piccolo.columns.base import OnDelete
from piccolo.constraints import Check, Unique
from piccolo.table import Table

from community.clock import now
from community.database import new_id
from community.events.tables import Event
from community.members.tables import Member
from community.places.tables import PlaceKind
from community.registrations.photo_wish import PhotoMark, PhotoWish
from community.registrations.standing import HOLDS_A_PLACE, Move, Standing, after

__all__ = ["ALL", "Registration", "Source", "Standing"]


class Source(StrEnum):
    """How a registration came to be."""

    WEB = "web"
    API = "api"
    ROSTER = "roster"
    WALK_IN = "walk_in"
    STANDING = "standing"


class Registration(Table):
    """One person at one event; coming back after a cancellation is the same row again."""

    id = UUID(primary_key=True, default=new_id)
    event = ForeignKey(Event, null=False, on_delete=OnDelete.restrict)
    member = ForeignKey(Member, null=False, index=True, on_delete=OnDelete.restrict)
    kind = ForeignKey(PlaceKind, null=False, index=True, on_delete=OnDelete.restrict)
    standing = Varchar(length=10, choices=Standing, default=Standing.APPLIED)
    turn = BigInt(default=0, help_text="order on the waitlist; grows through the event")
    fee_yen = Integer(default=0)
    price_lines = JSONB(
        default="[]", help_text="[{label, amount_yen, why}], as promised at registration"
    )
    price_terms = JSONB(default="{}", help_text="as prices.terms says: what the price follows from")
    paid_yen = Integer(default=0, help_text="kept by payments")
    pays_ahead = Boolean(default=False)
    discount_code = Varchar(length=40, default="")
    ticket_serial = BigInt(unique=True)
    sequence = Integer(default=0, help_text="grows with every change told by calendar (RFC 5545)")
    is_host = Boolean(default=False)
    is_first_time = Boolean(
        default=False, help_text="no earlier evening attended, as of registering"
    )
    answers = JSONB(default="{}", help_text="question to answer, from a roster")
    external_no = Varchar(length=80, null=True, default=None)
    source = Varchar(length=8, choices=Source, default=Source.WEB)
    was_promoted = Boolean(default=False)
    nominated_at = Timestamptz(null=True, default=None, help_text="first in the draw")
    draw_number = BigInt(null=True, default=None, help_text="the turn that drew the lot")
    offered_until = Timestamptz(null=True, default=None)
    wanted_kind = ForeignKey(PlaceKind, null=True, default=None, on_delete=OnDelete.restrict)
    wanted_price = JSONB(default="{}", help_text="as promised when it was asked for: prices.Price")
    asked_at = Timestamptz(null=True, default=None, help_text="whether they still come")
    answered_at = Timestamptz(null=True, default=None, help_text="they do")
    answer_by = Timestamptz(null=True, default=None, help_text="or else the place goes on")
    photo_wish = Varchar(length=10, choices=PhotoWish, default=PhotoWish.UNKNOWN)
    is_minor = Boolean(default=False, help_text="under age that evening: under_age.py")
    guardian = Varchar(length=120, default="", help_text="the name of who agrees for a minor")
    registered_at = Timestamptz(default=now)
    cancelled_at = Timestamptz(null=True, default=None)
    cancel_reason = Text(default="")

    registered_once = Unique([event, member])
    fee_is_not_negative = Check("fee_yen >= 0")
    no_photos_of_minors = Check("NOT is_minor OR photo_wish = 'no'")
    guardians_are_of_minors = Check("is_minor OR guardian = ''")
    offer_has_an_end = Check("standing <> 'offered' OR offered_until IS NOT NULL")

    def move(self, move: Move) -> None:
        """Stand where it leads; an offer, and a wish for another kind, end with every move."""
        self.standing = after(self.standing if self._exists_in_db else None, move)
        self.offered_until = self.wanted_kind = None
        self.wanted_price = "{}"

    @property
    def has_place(self) -> bool:
        """Whether this person may come in."""
        return self.standing == Standing.CONFIRMED

    @property
    def takes_a_place(self) -> bool:
        """Whether a place is kept for this person, who may still have to accept it."""
        return self.standing in HOLDS_A_PLACE and self.source != Source.WALK_IN

    @property
    def is_nominated(self) -> bool:
        """Whether the organiser lets this person come first in the draw."""
        return bool(self.nominated_at)

    @property
    def waits(self) -> bool:
        """Whether this person stands on the waitlist."""
        return self.standing == Standing.WAITLISTED

    @property
    def is_offered(self) -> bool:
        """Whether a place is held for this person until `offered_until`."""
        return self.standing == Standing.OFFERED

    @property
    def holds_another(self) -> bool:
        """Whether a place of another kind is held beside their own, until it is paid."""
        return self.has_place and bool(self.wanted_kind) and bool(self.offered_until)

    @property
    def awaits_other_draw(self) -> bool:
        """Whether this person has a place, and has applied for one of another kind."""
        return self.has_place and bool(self.wanted_kind) and not bool(self.offered_until)

    @property
    def is_held(self) -> bool:
        """Whether any place is held for this person until `offered_until`."""
        return self.is_offered or self.holds_another

    @property
    def is_asked(self) -> bool:
        """Whether this person has been asked if they still come, and has not said so."""
        return self.has_place and bool(self.asked_at) and not bool(self.answered_at)

    @property
    def is_cancelled(self) -> bool:
        """Whether this person will not come."""
        return self.standing == Standing.CANCELLED

    @property
    def missing_yen(self) -> int:
        """What of the fee has not been paid, in whole yen, with a place or without."""
        return self.missing_of(self.fee_yen)

    @property
    def surplus_yen(self) -> int:
        """What has been paid beyond the fee, in whole yen."""
        return self.surplus_over(self.fee_yen)

    def missing_of(self, fee_yen: int) -> int:
        """What would have to be added to what has been paid if this were the fee."""
        return max(int(fee_yen) - int(self.paid_yen), 0)

    def surplus_over(self, fee_yen: int) -> int:
        """What would go back of what has been paid if this were the fee."""
        return max(int(self.paid_yen) - int(fee_yen), 0)

    @property
    def photo(self) -> PhotoMark:
        """Whether pictures of this person may be published."""
        return PhotoWish(self.photo_wish).mark


ALL: list[type[Table]] = [Registration]
