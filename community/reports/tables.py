"""Reports, and the KPI cards that readers browse over all of them."""

from enum import StrEnum

from piccolo.columns import JSONB, UUID, ForeignKey, Integer, SmallInt, Text, Timestamptz, Varchar
from piccolo.columns.base import OnDelete
from piccolo.table import Table

from community.clock import now
from community.database import new_id
from community.events.tables import Event


class State(StrEnum):
    """Whether readers can see it."""

    DRAFT = "draft"
    PUBLISHED = "published"


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

    @property
    def is_published(self) -> bool:
        """Whether readers can see it."""
        return self.state == State.PUBLISHED


class PublishedKpi(Table):
    """A KPI card of a published report, as it was frozen."""

    id = UUID(primary_key=True, default=new_id)
    report = ForeignKey(Report, null=False, on_delete=OnDelete.cascade)
    round_number = SmallInt()
    letter = Varchar(length=3)
    name = Text()
    formula = Text(default="")
    measure = Varchar(length=12, default="", index=True)
    phase = Varchar(length=40, default="", index=True)
    goal = Text(default="")
    noise = Text(default="")
    position = SmallInt(default=0)


ALL: list[type[Table]] = [Report, PublishedKpi]
