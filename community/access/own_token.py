"""A person's own programs, which act as that person."""

from datetime import datetime
from typing import Any

from piccolo.columns import UUID, ForeignKey, Timestamptz, Varchar
from piccolo.columns.base import OnDelete
from piccolo.table import Table

from community.clock import now
from community.database import new_id
from community.members.tables import Member


class OwnToken(Table):
    """Opens to a person's program what is the person's own; only the hash of its secret is kept."""

    id = UUID(primary_key=True, default=new_id)
    member = ForeignKey(Member, null=False, index=True, on_delete=OnDelete.cascade)
    name = Varchar(length=60)
    scope = Varchar(length=40, default="", help_text="words of own_scope.May, with spaces")
    token_hash = Varchar(length=64, unique=True)
    created_at = Timestamptz(default=now)
    expires_at = Timestamptz(default=now)
    used_at = Timestamptz(null=True, default=None)
    made_with: Any = ForeignKey("self", null=True, default=None, on_delete=OnDelete.cascade)

    def was_used_since(self, moment: datetime) -> bool:
        """Whether a use was noted after that moment."""
        return self.used_at is not None and self.used_at > moment
