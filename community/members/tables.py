"""Members: the people whom the community knows, and the tiers and times of their membership."""

from enum import StrEnum
from typing import Any

from piccolo.columns import (
    JSONB,
    UUID,
    Boolean,
    ForeignKey,
    SmallInt,
    Text,
    Timestamptz,
    Varchar,
)
from piccolo.columns.base import OnDelete
from piccolo.constraints import Check
from piccolo.table import Table

from community.clock import now
from community.database import new_id
from community.language import language


class Standing(StrEnum):
    """Where a person stands with the community."""

    GUEST = "guest"
    APPLIED = "applied"
    MEMBER = "member"
    DECLINED = "declined"
    LAPSED = "lapsed"
    LEFT = "left"
    MERGED = "merged"


class Turn(StrEnum):
    """How a membership began, or ended."""

    APPROVED = "approved"
    RENEWED = "renewed"
    LAPSED = "lapsed"
    LEFT = "left"
    MERGED = "merged"
    ERASED = "erased"


class Tier(Table):
    """A kind of membership: what it brings, and for how long."""

    id = UUID(primary_key=True, default=new_id)
    name_ja = Varchar(length=80)
    name_en = Varchar(length=80)
    benefits_ja = Text(default="")
    benefits_en = Text(default="")
    has_member_price = Boolean(default=True)
    months = SmallInt(default=0, help_text="0 means without an end")
    position = SmallInt(default=0)

    lasts_so_many_months = Check("months BETWEEN 0 AND 120")

    @property
    def name(self) -> str:
        """The name in the language that is being spoken."""
        return str(self.name_en if language() == "en" else self.name_ja)

    @property
    def benefits(self) -> str:
        """What it brings, in the language that is being spoken."""
        return str(self.benefits_en if language() == "en" else self.benefits_ja)


class Member(Table):
    """A person the community knows, with or without an address to write to."""

    id = UUID(primary_key=True, default=new_id)
    email = Varchar(length=254, null=True, default=None, unique=True)
    external_id = Varchar(length=200, null=True, default=None)
    name = Varchar(length=120)
    reading = Varchar(length=120, default="", help_text="of the name, in kana; lists sort by it")
    company = Varchar(length=120, default="")
    company_size = Varchar(length=12, default="")
    industry = Varchar(length=80, default="")
    phase = Varchar(length=80, default="")
    job_title = Varchar(length=120, default="")
    experience = Varchar(length=12, default="", help_text="years in the field, as a band")
    topics = Varchar(length=200, default="", help_text="what the person wants to talk about")
    language = Varchar(length=2, default="ja")
    standing = Varchar(length=12, choices=Standing, default=Standing.GUEST)
    motive = Text(default="")
    answers = JSONB(default="[]", help_text="[{question, answer}], with the words as asked")
    applied_at = Timestamptz(null=True, default=None)
    decided_at = Timestamptz(null=True, default=None)
    decided_by = Varchar(length=120, default="")
    decision_reason = Text(default="")
    tier = ForeignKey(Tier, null=True, default=None, on_delete=OnDelete.restrict)
    member_until = Timestamptz(null=True, default=None)
    pays_member_price = Boolean(default=True, help_text="as the tier says; kept by tiers")
    renewal_asked_at = Timestamptz(null=True, default=None)
    merged_into: Any = ForeignKey("self", null=True, default=None, on_delete=OnDelete.set_null)
    calendar_token = Varchar(length=64, null=True, default=None, unique=True)
    created_at = Timestamptz(default=now)
    erased_at = Timestamptz(null=True, default=None)

    has_a_name = Check("name <> ''")
    email_is_lower_case = Check("email = lower(email)")

    @property
    def is_member(self) -> bool:
        """Whether members' events are open to this person today."""
        return self.standing == Standing.MEMBER and not (
            self.has_end and self.member_until <= now()
        )

    @property
    def has_end(self) -> bool:
        """Whether the membership ends by itself."""
        return bool(self.member_until)

    @property
    def wants_to_stay(self) -> bool:
        """Whether this person has asked for one more term."""
        return bool(self.renewal_asked_at)

    @property
    def has_member_price(self) -> bool:
        """Whether this person pays the members' fee today."""
        return self.is_member and bool(self.pays_member_price)

    @property
    def may_apply(self) -> bool:
        """Whether this person may ask to become a member."""
        return self.standing not in {Standing.MEMBER, Standing.APPLIED, Standing.MERGED}

    @property
    def waits_days(self) -> int:
        """For how many whole days the request has waited."""
        return (now() - self.applied_at).days if self.standing == Standing.APPLIED else 0

    @property
    def is_merged(self) -> bool:
        """Whether this account has ended, and another one is the person's."""
        return bool(self.merged_into)

    @property
    def is_erased(self) -> bool:
        """Whether nothing but this row is left of the person."""
        return self.erased_at is not None

    @property
    def badge(self) -> str:
        """The badge that shows where this person stands."""
        return "requested" if self.standing == Standing.APPLIED else str(self.standing)


class Membership(Table):
    """A time during which somebody was a member; without the person it still counts."""

    id = UUID(primary_key=True, default=new_id)
    member = ForeignKey(Member, null=True, index=True, on_delete=OnDelete.set_null)
    tier = ForeignKey(Tier, null=True, default=None, on_delete=OnDelete.restrict)
    began_at = Timestamptz(default=now)
    until = Timestamptz(null=True, default=None, help_text="when it ends by itself")
    ended_at = Timestamptz(null=True, default=None)
    began = Varchar(length=10, choices=Turn, default=Turn.APPROVED)
    ended = Varchar(length=10, default="")

    ends_after_it_began = Check("ended_at >= began_at")


ALL: list[type[Table]] = [Tier, Member, Membership]
