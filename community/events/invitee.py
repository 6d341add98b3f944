"""The invitation list of a limited event."""

from uuid import uuid4

from piccolo.columns import UUID, ForeignKey, Timestamptz
from piccolo.columns.base import OnDelete
from piccolo.constraints import Unique
from piccolo.table import Table

from community.clock import now
from community.database import new_id
from community.events.tables import Event
from community.members.tables import Member


class Invitee(Table):
    """A person who was asked to an event by name; a new link makes the old one worthless."""

    id = UUID(primary_key=True, default=new_id)
    event = ForeignKey(Event, null=False, on_delete=OnDelete.cascade)
    member = ForeignKey(Member, null=False, index=True, on_delete=OnDelete.cascade)
    link_key = UUID(default=uuid4, unique=True)
    invited_at = Timestamptz(default=now)
    opened_at = Timestamptz(null=True, default=None)
    revoked_at = Timestamptz(null=True, default=None)

    invited_once = Unique([event, member])

    @property
    def is_taken_back(self) -> bool:
        """Whether the link opens nothing any more."""
        return bool(self.revoked_at)

    @property
    def is_opened(self) -> bool:
        """Whether the link has been used."""
        return bool(self.opened_at)
