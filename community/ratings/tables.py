"""Self-ratings, and the remedies that a team draws from what stood in its way."""

from enum import StrEnum

from piccolo.columns import (
    UUID,
    Array,
    Date,
    ForeignKey,
    Integer,
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
from community.events.tables import Event
from community.members.tables import Member


class Subject(StrEnum):
    """What is rated; one's own case is nobody else's business."""

    EVENT = "event"
    ROUNDTABLE = "roundtable"
    COMPANY = "company"
    OWN_CASE = "own_case"


class Blocker(StrEnum):
    """What stood in the way."""

    TIME = "time"
    PEOPLE = "people"
    INFORMATION = "information"
    SKILL = "skill"
    AUTHORITY = "authority"
    TOOLS = "tools"
    OTHER_SIDE = "other_side"
    OTHER = "other"


class SelfRating(Table):
    """Somebody says how far they could go, and why; only they read it."""

    id = UUID(primary_key=True, default=new_id)
    member = ForeignKey(Member, null=False, on_delete=OnDelete.cascade)
    event = ForeignKey(Event, null=True, default=None, index=True, on_delete=OnDelete.cascade)
    subject = Varchar(length=10, choices=Subject, default=Subject.EVENT)
    about = Varchar(length=120, default="", help_text="which roundtable, company or case")
    score = SmallInt(help_text="0 to 100")
    reason = Text()
    blockers = Array(base_column=Varchar(), default=list)
    ten_more = Text(default="", help_text="what would make it ten points more")
    cases = Integer(null=True, default=None)
    minutes_per_case = Integer(null=True, default=None)
    rated_at = Timestamptz(default=now)

    rated_once = Unique([member, event, subject, about])
    score_is_of_a_hundred = Check("score BETWEEN 0 AND 100")
    own_cases_are_of_no_event = Check("(subject = 'own_case') = (event IS NULL)")


class Remedy(Table):
    """What a team does about a blocker: by whom, until when, and how many points it hopes for."""

    id = UUID(primary_key=True, default=new_id)
    title = Varchar(length=160)
    blocker = Varchar(length=12, choices=Blocker, default=Blocker.OTHER)
    owner = ForeignKey(Member, null=True, default=None, on_delete=OnDelete.set_null)
    due_on = Date()
    expected_points = SmallInt()
    made_at = Timestamptz(default=now)

    expects_a_gain = Check("expected_points BETWEEN 1 AND 100")


class RemedyRating(Table):
    """A rating that a remedy answers to."""

    id = UUID(primary_key=True, default=new_id)
    remedy = ForeignKey(Remedy, null=False, on_delete=OnDelete.cascade)
    rating = ForeignKey(SelfRating, null=False, index=True, on_delete=OnDelete.cascade)
    score_then = SmallInt(help_text="as it was when the remedy was begun")

    answered_once = Unique([remedy, rating])


ALL: list[type[Table]] = [SelfRating, Remedy, RemedyRating]
