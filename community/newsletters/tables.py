"""Newsletters: drafts, and what has gone out as it went."""

from piccolo.columns import UUID, ForeignKey, Integer, Text, Timestamptz, Varchar
from piccolo.columns.base import OnDelete
from piccolo.table import Table

from community.clock import now
from community.database import new_id
from community.members.tables import Member


class Newsletter(Table):
    """One mail to everybody who agreed to news; once it has gone out it stays as it is."""

    id = UUID(primary_key=True, default=new_id)
    subject = Varchar(length=160)
    text = Text(help_text="Markdown")
    made_by = ForeignKey(Member, null=True, default=None, on_delete=OnDelete.set_null)
    changed_at = Timestamptz(default=now)
    sent_at = Timestamptz(null=True, default=None)
    readers = Integer(default=0, help_text="to how many it went")

    @property
    def is_sent(self) -> bool:
        """Whether it has gone out."""
        return self.sent_at is not None


ALL: list[type[Table]] = [Newsletter]
