"""Requests of people about their data, who was deleted, what was removed, what sponsors got."""

from datetime import timedelta
from enum import StrEnum

from piccolo.columns import JSONB, UUID, ForeignKey, Integer, Text, Timestamptz, Varchar
from piccolo.columns.base import OnDelete
from piccolo.constraints import Check, Unique
from piccolo.table import Table

from community.clock import now
from community.database import new_id
from community.events.tables import Event, Series
from community.members.tables import Member

ANSWERED_WITHIN = timedelta(days=30)  # GDPR 12(3); APPI 32-35 say without delay


class Kind(StrEnum):
    """What somebody asks for."""

    COPY = "copy"
    DELETION = "deletion"
    CORRECTION = "correction"
    HALT = "halt"
    QUESTION = "question"


class DataRequest(Table):
    """Somebody asked about their data; what they can do themselves is done at once."""

    id = UUID(primary_key=True, default=new_id)
    member = ForeignKey(Member, null=True, default=None, on_delete=OnDelete.set_null)
    kind = Varchar(length=10, choices=Kind)
    words = Text(default="")
    asked_at = Timestamptz(default=now)
    due_at = Timestamptz(default=now)
    done_at = Timestamptz(null=True, default=None)
    answer = Text(default="")

    @property
    def is_open(self) -> bool:
        """Whether the person still waits for an answer."""
        return self.done_at is None

    @property
    def is_late(self) -> bool:
        """Whether the day of the answer has passed."""
        return self.is_open and self.due_at < now()


class Deletion(Table):
    """A person who was deleted: enough to delete them again after an old backup came back."""

    id = UUID(primary_key=True, help_text="of the member")
    address_hash = Varchar(length=64, default="", help_text="keyed; the address is not kept")
    at = Timestamptz(default=now)


class Shredding(Table):
    """What a night removed: how much, and never what."""

    id = UUID(primary_key=True, default=new_id)
    rule = Varchar(length=20)
    pieces = Integer()
    at = Timestamptz(default=now)


class SeriesSpan(Table):
    """The days that a series keeps a kind of its data, where it differs from the community."""

    id = UUID(primary_key=True, default=new_id)
    series = ForeignKey(Series, null=False, on_delete=OnDelete.cascade)
    rule = Varchar(length=20)
    days = Integer()

    one_span_per_rule_of_series = Unique([series, rule])
    span_is_not_negative = Check("days >= 0")


class SponsorExport(Table):
    """What a sponsor of an event may fetch, for what, and until when (the record of APPI 29)."""

    id = UUID(primary_key=True, default=new_id)
    event = ForeignKey(Event, null=False, on_delete=OnDelete.cascade)
    recipient = Varchar(length=160)
    purpose = Text()
    fields = Varchar(length=80, help_text="of the allow-list, parted by commas")
    made_by = ForeignKey(Member, null=True, default=None, on_delete=OnDelete.set_null)
    made_at = Timestamptz(default=now)
    expires_at = Timestamptz(default=now)

    @property
    def is_over(self) -> bool:
        """Whether its link gives nothing any more."""
        return self.expires_at <= now()

    @property
    def columns(self) -> list[str]:
        """The fields that it gives, one by one."""
        return str(self.fields).split(",")


class SponsorDownload(Table):
    """It was fetched: how many people were in it, and who they were."""

    id = UUID(primary_key=True, default=new_id)
    export = ForeignKey(SponsorExport, null=False, on_delete=OnDelete.cascade)
    at = Timestamptz(default=now)
    network = Varchar(length=64, default="")
    people = Integer()
    members = JSONB(default="[]", help_text="ids; of who was deleted since, only the id is left")


ALL: list[type[Table]] = [
    DataRequest,
    Deletion,
    Shredding,
    SeriesSpan,
    SponsorExport,
    SponsorDownload,
]
