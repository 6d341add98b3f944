"""Calls from roundtables for the organiser."""

from piccolo.columns import UUID, ForeignKey, Timestamptz, Varchar
from piccolo.columns.base import OnDelete
from piccolo.table import Table

from community.clock import now
from community.database import new_id
from community.registrations.tables import Registration
from community.roundtables.tables import Roundtable


class Call(Table):
    """A roundtable wants the organiser; open until somebody comes or it is taken back."""

    id = UUID(primary_key=True, default=new_id)
    roundtable = ForeignKey(Roundtable, null=False, index=True, on_delete=OnDelete.cascade)
    caller = ForeignKey(Registration, null=True, default=None, on_delete=OnDelete.set_null)
    called_at = Timestamptz(default=now)
    answered_at = Timestamptz(null=True, default=None)
    by_name = Varchar(length=120, default="", help_text="who answered")
    ended_at = Timestamptz(null=True, default=None)

    @property
    def is_answered(self) -> bool:
        """Whether somebody is on the way."""
        return bool(self.answered_at)

    @property
    def is_over(self) -> bool:
        """Whether the roundtable needs nobody any more."""
        return bool(self.ended_at)


ALL: list[type[Table]] = [Call]
