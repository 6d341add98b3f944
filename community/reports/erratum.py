"""Corrections of published reports, and what they said before."""

from piccolo.columns import JSONB, UUID, ForeignKey, Integer, Text, Timestamptz, Varchar
from piccolo.columns.base import OnDelete
from piccolo.constraints import Check, Unique
from piccolo.table import Table

from community.clock import now
from community.database import new_id
from community.reports.tables import Report


class Erratum(Table):
    """One correction: where, what it said, what it says, and why."""

    id = UUID(primary_key=True, default=new_id)
    report = ForeignKey(Report, null=False, index=True, on_delete=OnDelete.cascade)
    place = Varchar(length=80, help_text="which passage: see passages.py")
    said_before = Text()
    says_now = Text()
    reason = Text()
    by_name = Varchar(length=120, default="")
    at = Timestamptz(default=now)

    erratum_has_a_reason = Check("reason <> ''")


class FrozenReport(Table):
    """A report as readers had it until it was corrected."""

    id = UUID(primary_key=True, default=new_id)
    report = ForeignKey(Report, null=False, on_delete=OnDelete.cascade)
    version = Integer()
    title = Varchar(length=200)
    lead = Text(default="")
    content = JSONB(default="{}")
    until_at = Timestamptz(default=now)

    frozen_once_a_version = Unique([report, version])


ALL: list[type[Table]] = [Erratum, FrozenReport]
