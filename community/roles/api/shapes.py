"""Roles as programs send and read them."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

import msgspec
from msgspec import Meta

from community.access.tables import HeldRole, Name


class Helper(msgspec.Struct):
    """Somebody with a role here; `is_from_above` when it is held for the series or for all."""

    id: UUID
    role: Name
    name: str
    email: str | None
    until: datetime | None
    granted_by: str | None
    is_from_above: bool


class Granted(msgspec.Struct):
    """A role as it was given, to the end of `until_on` or for good; or when it was taken back."""

    id: UUID
    role: Name
    member: UUID
    until: datetime | None
    taken_back_at: datetime | None

    @classmethod
    def of(cls, role: HeldRole) -> "Granted":
        """The role as a program reads it."""
        member = getattr(role.member, "id", role.member)
        return cls(role.id, Name(role.role), member, role.until, role.taken_back_at)


class RoleWish(msgspec.Struct):
    """Who is to do what; `until_on` is the last day, without it for good."""

    email: Annotated[str, Meta(examples=["aoi@example.jp"])]
    role: Name
    until_on: date | None = None
