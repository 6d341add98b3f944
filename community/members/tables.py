"""Members: the people whom the community knows."""

from enum import StrEnum

from piccolo.columns import UUID, Text, Timestamptz, Varchar
from piccolo.constraints import Check
from piccolo.table import Table

from community.clock import now
from community.database import new_id


class Standing(StrEnum):
    """Where a person stands with the community."""

    GUEST = "guest"
    APPLIED = "applied"
    MEMBER = "member"
    DECLINED = "declined"
    LEFT = "left"


class Member(Table):
    """A person the community knows, with or without an address to write to."""

    id = UUID(primary_key=True, default=new_id)
    email = Varchar(length=254, null=True, default=None, unique=True)
    external_id = Varchar(length=200, null=True, default=None, unique=True)
    name = Varchar(length=120)
    company = Varchar(length=120, default="")
    industry = Varchar(length=80, default="")
    phase = Varchar(length=80, default="")
    job_title = Varchar(length=120, default="")
    language = Varchar(length=2, default="ja")
    standing = Varchar(length=12, choices=Standing, default=Standing.GUEST)
    motive = Text(default="")
    applied_at = Timestamptz(null=True, default=None)
    decided_at = Timestamptz(null=True, default=None)
    decision_reason = Text(default="")
    calendar_token = Varchar(length=64, null=True, default=None, unique=True)
    created_at = Timestamptz(default=now)
    erased_at = Timestamptz(null=True, default=None)

    has_a_name = Check("name <> ''")
    email_is_lower_case = Check("email = lower(email)")

    @property
    def is_member(self) -> bool:
        """Whether the member price and members' events are open to this person today."""
        return bool(self.standing == Standing.MEMBER)

    @property
    def may_apply(self) -> bool:
        """Whether this person may ask to become a member."""
        return self.standing not in {Standing.MEMBER, Standing.APPLIED}

    @property
    def is_erased(self) -> bool:
        """Whether nothing but this row is left of the person."""
        return self.erased_at is not None

    @property
    def badge(self) -> str:
        """The badge that shows where this person stands."""
        return "requested" if self.standing == Standing.APPLIED else str(self.standing)


ALL: list[type[Table]] = [Member]
