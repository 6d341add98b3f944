"""How an evening is presented, what phones vote and ask, and how loud they clap."""

from enum import StrEnum

from piccolo.columns import UUID, Boolean, ForeignKey, Integer, SmallInt, Timestamptz, Varchar
from piccolo.columns.base import OnDelete
from piccolo.constraints import Check, Unique
from piccolo.table import Table

from community.clock import now
from community.database import new_id
from community.events.tables import Event, Round
from community.registrations.tables import Registration
from community.roundtables.tables import Roundtable


class OrderBy(StrEnum):
    """How the order of presenting came about."""

    LETTER = "letter"
    DRAW = "draw"
    HAND = "hand"


class Presenting(Table):
    """How an event's roundtables present; without a row it is as its defaults say."""

    event = ForeignKey(Event, primary_key=True, null=False, on_delete=OnDelete.cascade)
    blurs = Boolean(default=False, help_text="sheets on the stage cannot be read until revealed")
    revealed = ForeignKey(Round, null=True, default=None, on_delete=OnDelete.set_null)
    minutes = SmallInt(default=3, help_text="for each roundtable")
    order_by = Varchar(length=6, choices=OrderBy, default=OrderBy.LETTER)
    seed = Integer(default=0, help_text="of the order that was drawn; shown beside it")
    ends_at = Timestamptz(null=True, default=None, help_text="until when the present one speaks")

    minutes_are_few = Check("minutes BETWEEN 1 AND 60")


class Presentation(Table):
    """A roundtable's turn to present."""

    id = UUID(primary_key=True, default=new_id)
    event = ForeignKey(Event, null=False, index=True, on_delete=OnDelete.cascade)
    roundtable = ForeignKey(Roundtable, null=False, unique=True, on_delete=OnDelete.cascade)
    position = SmallInt(default=0)
    is_skipped = Boolean(default=False)
    minutes = SmallInt(null=True, default=None, help_text="other than those of all")
    began_at = Timestamptz(null=True, default=None)
    presenter = ForeignKey(Registration, null=True, default=None, on_delete=OnDelete.set_null)

    its_minutes_are_few = Check("minutes BETWEEN 1 AND 60")


class ChosenFrom(StrEnum):
    """What dots are put on."""

    ITEMS = "items"
    THEMES = "themes"


class Ballot(Table):
    """A vote by dots; open until it is closed, and counted for nobody's eyes before."""

    id = UUID(primary_key=True, default=new_id)
    event = ForeignKey(Event, null=False, index=True, on_delete=OnDelete.cascade)
    chosen_from = Varchar(length=6, choices=ChosenFrom, default=ChosenFrom.ITEMS)
    dots = SmallInt(default=3, help_text="that a person has")
    most_each = SmallInt(default=1, help_text="of a person on one choice")
    own_roundtable = Boolean(default=True, help_text="may be chosen by who sat there")
    can_take_back = Boolean(default=True)
    seed = Integer(default=0, help_text="orders what has equally many dots")
    opened_at = Timestamptz(default=now)
    closed_at = Timestamptz(null=True, default=None)

    dots_are_few = Check("dots BETWEEN 1 AND 20 AND most_each BETWEEN 1 AND dots")

    @property
    def is_open(self) -> bool:
        """Whether phones can vote."""
        return self.closed_at is None


class Dot(Table):
    """One dot of a person; its two numbers leave no room for one too many."""

    id = UUID(primary_key=True, default=new_id)
    ballot = ForeignKey(Ballot, null=False, on_delete=OnDelete.cascade)
    registration = ForeignKey(Registration, null=False, index=True, on_delete=OnDelete.cascade)
    choice = UUID(help_text="an item or a theme")
    nth = SmallInt(help_text="of this person's dots")
    nth_there = SmallInt(help_text="of this person's dots on this choice")

    nth_dot_once = Unique([ballot, registration, nth])
    nth_dot_there_once = Unique([ballot, registration, choice, nth_there])


class Applause(Table):
    """How often hands were clapped since the present one began; by whom is not kept."""

    event = ForeignKey(Event, primary_key=True, null=False, on_delete=OnDelete.cascade)
    claps = Integer(default=0)

    claps_are_not_negative = Check("claps >= 0")


class AudienceQuestion(Table):
    """A question from a phone to whoever presents; who asked is shown to nobody."""

    id = UUID(primary_key=True, default=new_id)
    event = ForeignKey(Event, null=False, index=True, on_delete=OnDelete.cascade)
    roundtable = ForeignKey(Roundtable, null=True, default=None, on_delete=OnDelete.set_null)
    author = ForeignKey(Registration, null=True, default=None, on_delete=OnDelete.set_null)
    text = Varchar(length=140)
    asked_at = Timestamptz(default=now)
    answered_at = Timestamptz(null=True, default=None)
    hidden_at = Timestamptz(null=True, default=None)
    for_report = Boolean(default=False, help_text="stays open, and is printed as such")

    audience_asks_something = Check("text <> ''")


class Upvote(Table):
    """Somebody wants this answered too, once."""

    id = UUID(primary_key=True, default=new_id)
    question = ForeignKey(AudienceQuestion, null=False, on_delete=OnDelete.cascade)
    registration = ForeignKey(Registration, null=False, index=True, on_delete=OnDelete.cascade)

    upvoted_once = Unique([question, registration])


ALL: list[type[Table]] = [
    Presenting,
    Presentation,
    Ballot,
    Dot,
    Applause,
    AudienceQuestion,
    Upvote,
]
