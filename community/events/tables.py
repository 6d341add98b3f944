"""Series, events, the people on stage, the rounds and their prompts."""

from datetime import datetime
from enum import StrEnum
from urllib.parse import urlsplit

from piccolo.columns import (
    UUID,
    Boolean,
    ForeignKey,
    Integer,
    Serial,
    SmallInt,
    Text,
    Timestamptz,
    Varchar,
)
from piccolo.columns.base import OnDelete
from piccolo.constraints import Check, Unique
from piccolo.table import Table

from community.clock import now
from community.database import new_id
from community.events.asks_again import AsksAgain
from community.events.audience import Audience
from community.events.steps import Step, step_at
from community.events.times import Times
from community.events.typed_fee import TypedFee


class State(StrEnum):
    """What the public sees of an event."""

    DRAFT = "draft"
    PUBLISHED = "published"
    CALLED_OFF = "called_off"


class Role(StrEnum):
    """What a person does at one event."""

    ORGANISER = "organiser"
    SPEAKER = "speaker"
    GUEST = "guest"
    HOST = "host"
    DOOR = "door"


class Series(Table):
    """A row of events that are numbered through."""

    id = UUID(primary_key=True, default=new_id)
    slug = Varchar(length=60, unique=True)
    title = Varchar(length=120)
    description = Text(default="")
    created_at = Timestamptz(default=now)

    has_a_title = Check("title <> ''")


class Event(TypedFee, Times, Table):
    """One evening. Its small number stands in the tickets; its slug in the addresses."""

    id = Serial(primary_key=True)
    slug = Varchar(length=80, unique=True)
    series = ForeignKey(Series, null=False, on_delete=OnDelete.restrict)
    number = Integer()
    title = Varchar(length=160)
    concept = Text(default="")
    for_whom = Text(default="")
    not_for_whom = Text(default="")
    starts_at = Timestamptz(default=now, index=True)
    ends_at = Timestamptz(default=now)
    was_to_start_at = Timestamptz(
        null=True, default=None, help_text="as published first, once it has been moved"
    )
    zone = Varchar(length=60, default="Asia/Tokyo")
    venue_name = Varchar(length=160, default="")
    venue_address = Varchar(length=240, default="")
    online_url = Varchar(length=400, default="")
    places = Integer(default=0)
    fee_yen = Integer(default=0)
    member_fee_yen = Integer(default=0)
    typed_member_fee_yen = Integer(null=True, default=None, help_text="NULL: as member_fee_yen")
    networking = Text(default="")
    audience = Varchar(length=10, choices=Audience, default=Audience.EVERYBODY)
    is_listed = Boolean(default=False, help_text="whom it is not for sees it, with a lock")
    taken = Integer(default=0, help_text="confirmed, walk-ins aside; kept by registrations")
    waiting = Integer(default=0, help_text="people on the waitlist; kept by registrations")
    has_report = Boolean(default=False, help_text="a published report can be read; kept by reports")
    has_photos = Boolean(default=False, help_text="photos have been published; kept by photos")
    cancel_hours = SmallInt(default=0, help_text="before the beginning: until then by oneself")
    cancel_policy = Text(default="", help_text="what the organiser says about cancelling")
    asks_again = Varchar(length=12, choices=AsksAgain, default=AsksAgain.WHEN_WAITED)
    silence_frees = Boolean(default=False, help_text="who does not answer then loses the place")
    sign_up_url = Varchar(length=300, default="", help_text="when not here; kept by rosters")
    is_recorded = Boolean(default=False, help_text="the talks on stage are recorded")
    state = Varchar(length=12, choices=State, default=State.DRAFT)
    call_off_reason = Text(default="")
    sequence = Integer(default=0, help_text="grows with time, place or state (RFC 5545)")
    version = Integer(default=1, help_text="grows with every change that the event page shows")
    created_at = Timestamptz(default=now)
    published_at = Timestamptz(null=True, default=None)
    changed_at = Timestamptz(default=now)

    number_in_series = Unique([series, number])
    ends_after_it_starts = Check("ends_at > starts_at")
    never_oversold = Check("taken BETWEEN 0 AND places AND waiting >= 0")
    fees_are_not_negative = Check("member_fee_yen BETWEEN 0 AND fee_yen")
    typed_fee_is_not_negative = Check("typed_member_fee_yen BETWEEN 0 AND fee_yen")
    is_cancelled_before_it_begins = Check("cancel_hours BETWEEN 0 AND 720")

    @property
    def places_left(self) -> int:
        """How many more people can be confirmed now."""
        return int(self.places - self.taken)

    @property
    def sign_up_on(self) -> str:
        """The platform where people sign up, by its address; empty where they do it here."""
        return urlsplit(str(self.sign_up_url)).netloc.removeprefix("www.")

    @property
    def is_published(self) -> bool:
        """Whether people may see it and register."""
        return self.state == State.PUBLISHED

    @property
    def is_called_off(self) -> bool:
        """Whether it will not take place."""
        return self.state == State.CALLED_OFF


class Appearance(Table):
    """A person named on the event's page, with title and company as of that evening."""

    id = UUID(primary_key=True, default=new_id)
    event = ForeignKey(Event, null=False, on_delete=OnDelete.cascade)
    role = Varchar(length=10, choices=Role)
    name = Varchar(length=120)
    title = Varchar(length=160, default="")
    company = Varchar(length=120, default="")
    email = Varchar(length=254, default="")
    position = SmallInt(default=0)

    has_a_name = Check("name <> ''")


class Round(Table):
    """A discussion round: opened and closed by the organiser while the evening runs."""

    id = UUID(primary_key=True, default=new_id)
    event = ForeignKey(Event, null=False, on_delete=OnDelete.cascade)
    number = SmallInt()
    title = Varchar(length=160)
    minutes = SmallInt(default=20)
    builds_on_previous = Boolean(default=False)
    steps = Varchar(length=11, default="", help_text="minutes alone, in pairs, in fours: 1-2-4")
    ahead_seconds = Integer(default=0, help_text="so much earlier than planned the steps went on")
    opened_at = Timestamptz(null=True, default=None)
    closes_at = Timestamptz(null=True, default=None)
    closed_at = Timestamptz(null=True, default=None)

    round_number_in_event = Unique([event, number])
    lasts_a_while = Check("minutes > 0")
    steps_are_minutes = Check(r"steps ~ '^(\d{1,3}-\d{1,3}-\d{1,3})?$'")

    @property
    def has_begun(self) -> bool:
        """Whether the organiser has opened it, now or before."""
        return bool(self.opened_at)

    @property
    def is_open(self) -> bool:
        """Whether the roundtables may write now."""
        return self.has_begun and not self.is_over

    @property
    def is_over(self) -> bool:
        """Whether the organiser has closed it."""
        return bool(self.closed_at)

    def step(self, at: datetime) -> Step | None:
        """What its roundtables do at this moment; None when it is not open or has no steps."""
        began_at = self.opened_at if self.is_open and self.steps else None
        return step_at(self.steps, began_at, self.ahead_seconds, self.closes_at, at)


class Prompt(Table):
    """A question that a round puts to its roundtables."""

    id = UUID(primary_key=True, default=new_id)
    round = ForeignKey(Round, null=False, on_delete=OnDelete.cascade)
    position = SmallInt()
    text = Text()

    prompt_position = Unique([round, position])


ALL: list[type[Table]] = [Series, Event, Appearance, Round, Prompt]
