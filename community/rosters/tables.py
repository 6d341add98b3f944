"""A roster that was uploaded, and what is known of people and places on other platforms."""

from enum import StrEnum

from piccolo.columns import (
    JSONB,
    UUID,
    Boolean,
    Bytea,
    ForeignKey,
    Integer,
    Text,
    Timestamptz,
    Varchar,
)
from piccolo.columns.base import OnDelete
from piccolo.constraints import Unique
from piccolo.table import Table

from community.clock import now
from community.database import new_id
from community.events.tables import Event, Series
from community.members.tables import Member
from community.registrations.tables import Registration, Standing


class State(StrEnum):
    """What happens to an uploaded roster."""

    COMPARING = "comparing"
    WAITING = "waiting"
    WORKING = "working"
    DONE = "done"


class RosterFile(Table):
    """The file as it was uploaded, one for each event; its bytes go when its people are here."""

    id = UUID(primary_key=True, default=new_id)
    event = ForeignKey(Event, null=False, unique=True, on_delete=OnDelete.cascade)
    name = Varchar(length=200, default="")
    content = Bytea()
    uploaded_at = Timestamptz(default=now)
    platform = Varchar(length=12, default="connpass")
    rows = Integer(default=0)
    state = Varchar(length=10, choices=State, default=State.WAITING)
    rows_done = Integer(default=0)
    is_stopped = Boolean(default=False, help_text="somebody asked for it while it was worked on")
    problem = Text(default="", help_text="why it was not brought in, for whoever asked")
    language = Varchar(length=2, default="ja", help_text="of whoever asked")
    same = JSONB(default="[]", help_text="numbers whose proposed person was said to be the same")
    cancels_gone = Boolean(default=False)
    seen = JSONB(null=True, default=None, help_text="what it would change, or did")

    @property
    def is_busy(self) -> bool:
        """Whether somebody works on it at this moment."""
        return self.state in (State.COMPARING, State.WORKING)

    @property
    def is_done(self) -> bool:
        """Whether its people have been brought in."""
        return self.state == State.DONE


class PlaceElsewhere(Table):
    """A place that a registration has on another platform, by that platform's own number."""

    id = UUID(primary_key=True, default=new_id)
    event = ForeignKey(Event, null=False, on_delete=OnDelete.cascade)
    registration = ForeignKey(Registration, null=False, index=True, on_delete=OnDelete.cascade)
    platform = Varchar(length=12)
    number = Varchar(length=80)
    standing = Varchar(length=10, choices=Standing)
    slot = Varchar(length=120, default="")
    paid = Varchar(length=40, default="", help_text="in the platform's words")
    paid_yen = Integer(default=0)
    seen_at = Timestamptz(default=now)

    place_elsewhere_once = Unique([event, platform, number])


class AccountElsewhere(Table):
    """By which account a platform knows somebody."""

    id = UUID(primary_key=True, default=new_id)
    member = ForeignKey(Member, null=False, index=True, on_delete=OnDelete.cascade)
    platform = Varchar(length=12)
    user = Varchar(length=120)

    account_elsewhere_once = Unique([platform, user])


class QuestionUse(Table):
    """What the answers to a question are used for, as an organiser of the series decided."""

    id = UUID(primary_key=True, default=new_id)
    series = ForeignKey(Series, null=False, on_delete=OnDelete.cascade)
    asked = Varchar(length=400, help_text="the question as it is compared")
    topic = Varchar(length=10, default="", help_text="of the profile; empty for none")

    question_used_once = Unique([series, asked])


class RosterExport(Table):
    """People's data left the house as a file: for what, in which layout, and of how many."""

    id = UUID(primary_key=True, default=new_id)
    event = ForeignKey(Event, null=False, index=True, on_delete=OnDelete.cascade)
    layout = Varchar(length=12)
    purpose = Text()
    people = Integer()
    made_by = ForeignKey(Member, null=True, default=None, on_delete=OnDelete.set_null)
    made_at = Timestamptz(default=now)


class ListingElsewhere(Table):
    """The event stands on another platform too; at most one of them is where people sign up."""

    id = UUID(primary_key=True, default=new_id)
    event = ForeignKey(Event, null=False, on_delete=OnDelete.cascade)
    platform = Varchar(length=12)
    url = Varchar(length=300)
    title = Varchar(length=200, default="")
    places = Integer(null=True, default=None)
    accepted = Integer(null=True, default=None, help_text="people with a place there, when asked")
    waiting = Integer(null=True, default=None)
    is_sign_up = Boolean(null=True, default=None, help_text="true or nothing: one an event")
    seen_at = Timestamptz(default=now)

    listing_once_per_platform = Unique([event, platform])
    one_sign_up_place = Unique([event, is_sign_up])


ALL: list[type[Table]] = [
    RosterFile,
    PlaceElsewhere,
    AccountElsewhere,
    QuestionUse,
    RosterExport,
    ListingElsewhere,
]
