"""What was written: items with a revision per field, their history, themes and commentary."""

from enum import StrEnum

from piccolo.columns import JSONB, UUID, ForeignKey, Integer, SmallInt, Text, Timestamptz, Varchar
from piccolo.columns.base import OnDelete
from piccolo.constraints import Check, Unique
from piccolo.table import Table

from community.clock import now
from community.database import new_id
from community.events.tables import Appearance, Event, Prompt, Round
from community.registrations.tables import Registration
from community.roundtables.tables import Roundtable


class Kind(StrEnum):
    """What an item is."""

    KPI = "kpi"
    PRINCIPLE = "principle"
    INSIGHT = "insight"
    QUESTION = "question"
    ACTION = "action"
    REFLECTION = "reflection"


class Measure(StrEnum):
    """Whether a KPI counts or describes."""

    QUANTITATIVE = "quantitative"
    QUALITATIVE = "qualitative"


class Item(Table):
    """One thing a roundtable wrote; a KPI card uses all six fields, the other kinds only `text`."""

    id = UUID(primary_key=True, default=new_id)
    roundtable = ForeignKey(Roundtable, null=False, index=True, on_delete=OnDelete.restrict)
    prompt = ForeignKey(Prompt, null=True, default=None, on_delete=OnDelete.set_null)
    kind = Varchar(length=10, choices=Kind, default=Kind.INSIGHT)
    text = Text(default="", help_text="the words of the item; the name of a KPI")
    formula = Text(default="")
    measure = Varchar(length=12, default="")
    phase = Varchar(length=40, default="")
    goal = Text(default="")
    noise = Text(default="")
    later = JSONB(default="{}", help_text="the later fields of a KPI card that were ever written")
    revisions = JSONB(default="{}", help_text="field name to revision; a field never written has 0")
    author = ForeignKey(Registration, null=True, default=None, on_delete=OnDelete.set_null)
    op_id = Varchar(
        length=64, unique=True, help_text="the writer's own id, so that a retry is harmless"
    )
    made_at = Timestamptz(default=now)
    changed_at = Timestamptz(default=now)
    removed_at = Timestamptz(null=True, default=None)


class ItemChange(Table):
    """Every value a field ever had, also those that lost a clash."""

    id = UUID(primary_key=True, default=new_id)
    item = ForeignKey(Item, null=False, on_delete=OnDelete.cascade)
    field = Varchar(length=20)
    revision = Integer(help_text="0 when the text clashed and was not taken")
    value = Text()
    author = ForeignKey(Registration, null=True, default=None, on_delete=OnDelete.set_null)
    op_id = Varchar(length=64, unique=True)
    at = Timestamptz(default=now)

    revision_is_not_negative = Check("revision >= 0")


class Note(Table):
    """What somebody wrote in the silent minutes: theirs alone until they share it."""

    id = UUID(primary_key=True, default=new_id)
    round = ForeignKey(Round, null=False, on_delete=OnDelete.cascade)
    registration = ForeignKey(Registration, null=False, index=True, on_delete=OnDelete.cascade)
    text = Text()
    kind = Varchar(length=10, default="", help_text="a kind of item, when it was chosen")
    prompt = ForeignKey(Prompt, null=True, default=None, on_delete=OnDelete.set_null)
    op_id = Varchar(length=64, unique=True)
    made_at = Timestamptz(default=now)
    item = ForeignKey(Item, null=True, default=None, on_delete=OnDelete.set_null)

    note_has_words = Check("text <> ''")


class Thanks(Table):
    """Somebody of the evening thanks for an item, once."""

    id = UUID(primary_key=True, default=new_id)
    item = ForeignKey(Item, null=False, on_delete=OnDelete.cascade)
    registration = ForeignKey(Registration, null=False, index=True, on_delete=OnDelete.cascade)
    at = Timestamptz(default=now)

    thanked_once = Unique([item, registration])


class Theme(Table):
    """What several roundtables said, in one phrase."""

    id = UUID(primary_key=True, default=new_id)
    event = ForeignKey(Event, null=False, on_delete=OnDelete.cascade)
    title = Varchar(length=160)
    made_at = Timestamptz(default=now)

    one_title_per_event = Unique([event, title])


class ItemTheme(Table):
    """An item is coded to a theme."""

    id = UUID(primary_key=True, default=new_id)
    item = ForeignKey(Item, null=False, on_delete=OnDelete.cascade)
    theme = ForeignKey(Theme, null=False, on_delete=OnDelete.cascade)

    item_coded_once = Unique([item, theme])


class Commentary(Table):
    """A guest's words on what the roundtables presented."""

    id = UUID(primary_key=True, default=new_id)
    event = ForeignKey(Event, null=False, on_delete=OnDelete.cascade)
    guest = ForeignKey(Appearance, null=False, on_delete=OnDelete.restrict)
    text = Text()
    position = SmallInt(default=0)
    made_at = Timestamptz(default=now)

    has_words = Check("text <> ''")


class Shows(StrEnum):
    """What the projector shows."""

    EVENING = "evening"
    WELCOME = "welcome"
    SEATS = "seats"
    SHEETS = "sheets"
    ORDER = "order"
    ROUNDTABLE = "roundtable"
    THEMES = "themes"
    VOTE = "vote"
    QUESTIONS = "questions"
    THANKS = "thanks"


class Stage(Table):
    """What an event's projector shows; without a row it follows the evening by itself."""

    event = ForeignKey(Event, primary_key=True, null=False, on_delete=OnDelete.cascade)
    shows = Varchar(length=10, choices=Shows, default=Shows.EVENING)
    roundtable = ForeignKey(Roundtable, null=True, default=None, on_delete=OnDelete.cascade)


ALL: list[type[Table]] = [Item, ItemChange, Note, Thanks, Theme, ItemTheme, Commentary, Stage]
