"""Reports, and what they say line by line, for readers who browse over all of them."""

from datetime import datetime
from enum import StrEnum

from piccolo.columns import JSONB, UUID, ForeignKey, Integer, SmallInt, Text, Timestamptz, Varchar
from piccolo.columns.base import OnDelete
from piccolo.table import Table

from community.clock import now
from community.database import new_id
from community.events.tables import Event
from community.outputs.tables import Item


class State(StrEnum):
    """Whether readers can see it."""

    DRAFT = "draft"
    PUBLISHED = "published"


class Step(StrEnum):
    """What comes between a draft and its readers."""

    CHECK = "check"
    APPROVAL = "approval"


class LeftOut(StrEnum):
    """Which steps somebody went on without: their names, one after the other."""

    NONE = ""
    CHECK = "check"
    APPROVAL = "approval"
    BOTH = "check approval"


class Report(Table):
    """The report of one event; once published its content is frozen."""

    id = UUID(primary_key=True, default=new_id)
    event = ForeignKey(Event, null=False, unique=True, on_delete=OnDelete.restrict)
    slug = Varchar(length=80, unique=True)
    title = Varchar(length=200)
    lead = Text(default="")
    content = JSONB(default="{}", help_text="see content.py for its shape")
    state = Varchar(length=10, choices=State, default=State.DRAFT)
    version = Integer(default=1)
    compiled_at = Timestamptz(default=now)
    published_at = Timestamptz(null=True, default=None)
    typed_title = Text(default="", help_text="the title before words in it were hidden")
    typed_lead = Text(default="", help_text="the opening before words in it were hidden")
    publish_at = Timestamptz(null=True, default=None, help_text="when it opens by itself")
    not_waited_for = Varchar(length=20, choices=LeftOut, default=LeftOut.NONE)
    corrected_at = Timestamptz(null=True, default=None, help_text="the last change after that")

    @property
    def is_published(self) -> bool:
        """Whether readers can see it."""
        return self.state == State.PUBLISHED

    @property
    def changed_at(self) -> datetime:
        """When readers last got something else to read."""
        moments: list[datetime | None] = [self.corrected_at, self.published_at]
        return next((each for each in moments if each), self.compiled_at)


class PublishedLine(Table):
    """An item, a KPI card or a theme of a published report, as it was frozen.

    `kind` is an item's kind, or "theme", which has neither round nor letter. The database adds the
    column `sought`: all words of the line as a search compares them.
    """

    id = UUID(primary_key=True, default=new_id)
    report = ForeignKey(Report, null=False, on_delete=OnDelete.cascade)
    item = ForeignKey(Item, null=True, default=None, index=True, on_delete=OnDelete.set_null)
    said_at = Timestamptz(help_text="when the evening began")
    round_number = SmallInt(default=0)
    letter = Varchar(length=3, default="")
    kind = Varchar(length=10, index=True)
    words = Text(help_text="what was said; the name of a KPI")
    formula = Text(default="")
    measure = Varchar(length=12, default="", index=True)
    phase = Varchar(length=40, default="", index=True)
    goal = Text(default="")
    noise = Text(default="")
    later = JSONB(default="{}", help_text="the later fields of a card that hold something")
    position = SmallInt(default=0)


ALL: list[type[Table]] = [Report, PublishedLine]
