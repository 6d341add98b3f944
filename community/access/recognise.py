"""Recognise who is asking by the secret they bring."""

from dataclasses import replace

from community.access.bearer import OWN, living_own_token, living_token
from community.access.door import living_door_link
from community.access.held import held_by
from community.access.rights import ROLES
from community.access.sessions import whose
from community.access.tables import Name
from community.database import only
from community.database.read_row import row_where
from community.members.tables import Member
from community.members.visitor import STRANGER, Held, Visitor


async def visitor_of_session(session: str, network: str = "") -> Visitor:
    """The visitor whose browser holds this secret; a stranger when it is unknown or over."""
    found = await whose(session, network)
    if found is None:
        return STRANGER
    member = only(await row_where(Member, "id = $1", found.member))
    return Visitor(member, held=await held_by(member.id), turns=found.turns)


async def visitor_of_bearer(secret: str, path: str) -> Visitor:
    """A program; a person's own opens no page, where it could make itself other keys."""
    if not secret.startswith(OWN):
        return await visitor_of_token(secret)
    return await visitor_of_own_token(secret) if path.startswith("/api/v1/") else STRANGER


async def visitor_of_token(secret: str) -> Visitor:
    """The program that holds this token; a stranger when it is unknown or taken back."""
    token = await living_token(secret)
    if token is None:
        return STRANGER
    held = tuple(Held(role) for role in token.scope.split() if role in ROLES)
    return Visitor(program=token.name, scope=token.scope, token=token.id, held=held)


async def visitor_of_own_token(secret: str) -> Visitor:
    """The person whose own program holds this token, without their roles; else a stranger."""
    token = await living_own_token(secret)
    return Visitor(token.member, scope=token.scope, token=token.id) if token else STRANGER


async def at_the_door(known: Visitor, token: str) -> Visitor:
    """The same visitor, who may also work at the door of one event while the link lives."""
    link = await living_door_link(token)
    if link is None:
        return known
    held = (*known.held, Held(Name.DOOR, event=link.event))
    return replace(known, held=held, door_link=link.id, helper=link.name)
