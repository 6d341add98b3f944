"""Who follows a series, what its next event is made from, and what an event tries out."""

from enum import StrEnum

from piccolo.columns import JSONB, UUID, ForeignKey, SmallInt, Text, Timestamptz, Varchar
from piccolo.columns.base import OnDelete
from piccolo.constraints import Check, Unique
from piccolo.table import Table

from community.clock import now
from community.database import new_id
from community.events.next_day import DayRule
from community.events.tables import Event, Series
from community.members.tables import Member


class Follower(Table):
    """Somebody who is told of the next event of a series: a person we know, or an address.

    The row is the consent: it is made by the person's own tap, signed in or on the link in a mail.
    """

    id = UUID(primary_key=True, default=new_id)
    series = ForeignKey(Series, null=False, on_delete=OnDelete.cascade)
    member = ForeignKey(Member, null=True, default=None, index=True, on_delete=OnDelete.cascade)
    email = Varchar(length=254, null=True, default=None)
    language = Varchar(length=2, default="ja")
    since = Timestamptz(default=now)
    registers_since = Timestamptz(
        null=True, default=None, help_text="asked to be registered for each event"
    )

    follows_once = Unique([series, member])
    address_follows_once = Unique([series, email])
    follower_is_person_or_address = Check("(member IS NULL) <> (email IS NULL)")
    only_people_are_registered = Check("registers_since IS NULL OR member IS NOT NULL")

    @property
    def is_person(self) -> bool:
        """Whether it is somebody we know, rather than an address alone."""
        return not self.email

    @property
    def registers(self) -> bool:
        """Whether this person asked to be registered for each event of the series."""
        return bool(self.registers_since)


class Mode(StrEnum):
    """How much a pattern says about a part of an event."""

    FIXED = "fixed"
    DEFAULT = "default"
    OPEN = "open"


class Pattern(Table):
    """What the next event of a series is made from; `made_from` lends its kinds of place."""

    id = UUID(primary_key=True, default=new_id)
    series = ForeignKey(Series, null=False, index=True, on_delete=OnDelete.cascade)
    made_from = ForeignKey(Event, null=True, default=None, on_delete=OnDelete.set_null)
    name = Varchar(length=80)
    nth = SmallInt(default=0, help_text="events/next_day.py; 0 is by weeks, -1 the last")
    weekday = SmallInt(default=0, help_text="Monday is 0")
    every = SmallInt(default=4, help_text="weeks or months")
    made_at = Timestamptz(default=now)

    pattern_has_a_name = Check("name <> ''")
    pattern_has_a_day = Check(
        "nth BETWEEN -1 AND 4 AND weekday BETWEEN 0 AND 6 AND every BETWEEN 1 AND 52"
    )

    @property
    def day_rule(self) -> DayRule:
        """On which days its events are."""
        return DayRule(int(self.nth), int(self.weekday), int(self.every))


class PatternPart(Table):
    """One part of a pattern, such as the agenda: its words, and whether they bind."""

    id = UUID(primary_key=True, default=new_id)
    pattern = ForeignKey(Pattern, null=False, on_delete=OnDelete.cascade)
    name = Varchar(length=12)
    mode = Varchar(length=8, choices=Mode, default=Mode.DEFAULT)
    words = JSONB(default="{}", help_text="fields of the event form, as typed")
    reason = Varchar(length=300, default="", help_text="why it is fixed")

    part_once_per_pattern = Unique([pattern, name])
    what_is_fixed_has_a_reason = Check("mode <> 'fixed' OR reason <> ''")


class Experiment(Table):
    """What an event does otherwise than its pattern, and what the organiser is trying."""

    id = UUID(primary_key=True, default=new_id)
    event = ForeignKey(Event, null=False, unique=True, on_delete=OnDelete.cascade)
    pattern = ForeignKey(Pattern, null=True, default=None, index=True, on_delete=OnDelete.set_null)
    trying = Text()
    parts = JSONB(default="[]", help_text="names of the parts that differ")
    by_name = Varchar(length=120, default="")
    noted_at = Timestamptz(default=now)

    says_what_is_tried = Check("trying <> ''")


ALL: list[type[Table]] = [Follower, Pattern, PatternPart, Experiment]
