"""What people took home, what became of it, and the community's score over time."""

from enum import StrEnum

from piccolo.columns import UUID, Date, ForeignKey, Integer, Text, Timestamptz, Varchar
from piccolo.columns.base import OnDelete
from piccolo.constraints import Check, Unique
from piccolo.table import Table

from community.clock import now
from community.database import new_id
from community.events.tables import Event
from community.members.tables import Member
from community.outputs.tables import Item


class Outcome(StrEnum):
    """What became of it: whether it was tried, and whether it helped."""

    HELPED = "helped"
    DID_NOT_HELP = "did_not_help"
    TOO_EARLY = "too_early"
    NOT_YET = "not_yet"


class Shown(StrEnum):
    """Who may read an answer: nobody else, or everybody, with the name or without."""

    NOBODY = "nobody"
    NAMELESS = "nameless"
    NAMED = "named"


class Trial(Table):
    """One person takes one item of an evening home; later they may tell how it went."""

    id = UUID(primary_key=True, default=new_id)
    member = ForeignKey(Member, null=False, on_delete=OnDelete.cascade)
    event = ForeignKey(Event, null=False, index=True, on_delete=OnDelete.cascade)
    item = ForeignKey(Item, null=False, index=True, on_delete=OnDelete.cascade)
    taken_at = Timestamptz(default=now)
    asked_at = Timestamptz(null=True, default=None, help_text="how it went, by mail")
    outcome = Varchar(length=12, default="", help_text="an Outcome, or empty before the answer")
    words = Text(default="")
    shown = Varchar(length=8, choices=Shown, default=Shown.NOBODY)
    answered_at = Timestamptz(null=True, default=None)
    hidden_at = Timestamptz(null=True, default=None, help_text="by an organiser")
    hidden_because = Varchar(length=200, default="")

    one_taken_home = Unique([member, event])
    answer_has_an_outcome = Check("(outcome = '') = (answered_at IS NULL)")
    hidden_for_a_reason = Check("(hidden_because = '') = (hidden_at IS NULL)")

    @property
    def is_answered(self) -> bool:
        """Whether this person told how it went."""
        return self.answered_at is not None

    @property
    def is_hidden(self) -> bool:
        """Whether an organiser took it off the library's page."""
        return self.hidden_at is not None


class TrialScore(Table):
    """How many tried and were helped, as of a day; kept as it was shown, and about nobody."""

    id = UUID(primary_key=True, default=new_id)
    as_of = Date(unique=True)
    kept_at = Timestamptz(default=now)
    asked = Integer()
    answered = Integer()
    tried = Integer()
    judged = Integer(help_text="tried it, and could say whether it helped")
    helped = Integer()

    each_is_some_of_the_former = Check(
        "asked >= answered AND answered >= tried AND tried >= judged"
        " AND judged >= helped AND helped >= 0"
    )


ALL: list[type[Table]] = [Trial, TrialScore]
