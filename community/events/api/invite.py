"""The invitation list of a limited event, for programs."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

import msgspec
from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import JSONBody
from msgspec import Meta

from community.events import invite as inviting
from community.events.invitee import Invitee
from community.events.tables import Event
from community.members.visitor import Visitor

Organiser = NamedDependency[Visitor]
Evening = NamedDependency[Event]


class InvitationWish(msgspec.Struct):
    """Who is asked to come; the link goes to this address by mail."""

    name: Annotated[str, Meta(examples=["鈴木 明"])]
    email: Annotated[str, Meta(examples=["suzuki@example.jp"])]


class Invitation(msgspec.Struct):
    """Somebody who was asked to come; their link stands in their mail alone."""

    id: UUID
    member: UUID
    invited_at: datetime
    opened_at: datetime | None
    revoked_at: datetime | None

    @classmethod
    def of(cls, found: Invitee) -> "Invitation":
        """The invitation as a program reads it."""
        moments = found.invited_at, found.opened_at, found.revoked_at
        return cls(found.id, getattr(found.member, "id", found.member), *moments)


class Invitations(msgspec.Struct):
    """Everybody who was asked, in the order of their invitations."""

    invitations: list[Invitation]


@get("/api/v1/events/{slug:str}/invitations")
async def invitations(organiser: Organiser, event: Evening) -> Invitations:
    """Who was asked to come to a limited event."""
    return Invitations([Invitation.of(each) for each in await inviting.invitees_of(event)])


@post("/api/v1/events/{slug:str}/invitations")
async def invite(
    organiser: Organiser, event: Evening, data: JSONBody[InvitationWish]
) -> Invitation:
    """Ask somebody to a limited event: they are mailed a link of their own."""
    return Invitation.of(await inviting.invite(event, data.name, data.email))


@post("/api/v1/events/{slug:str}/invitations/{invitee_id:uuid}/taking-back", status_code=200)
async def take_back(
    organiser: Organiser, event: Evening, invited: NamedDependency[Invitee]
) -> Invitation:
    """Make the link worthless; a registration made by it stays."""
    return Invitation.of(await inviting.take_back(invited))


HANDLERS = [invitations, invite, take_back]
