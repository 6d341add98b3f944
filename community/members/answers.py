"""People as programs read them."""

from datetime import datetime
from uuid import UUID

import msgspec

from community.members.tables import Member


class Person(msgspec.Struct):
    """Somebody the community knows."""

    id: UUID
    name: str
    email: str | None
    company: str
    industry: str
    phase: str
    job_title: str
    language: str
    standing: str
    member_until: datetime | None
    motive: str
    applied_at: datetime | None
    decided_at: datetime | None
    created_at: datetime

    @classmethod
    def of(cls, member: Member) -> "Person":
        """The person as a program reads them."""
        return cls(**{name: getattr(member, name) for name in cls.__struct_fields__})
