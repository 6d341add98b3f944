"""Recognise who is asking by the secret they bring."""

from community.access.tables import ApiToken
from community.clock import now
from community.database import fetch_one, only
from community.members.tables import Member
from community.members.visitor import STRANGER, Held, Visitor
from community.secret import hashed


async def visitor_of_session(session: str) -> Visitor:
    """The visitor whose browser holds this secret; a stranger when it is unknown or over."""
    found = await fetch_one(
        "SELECT member FROM session WHERE token_hash = $1 AND expires_at > $2",
        hashed(session),
        now(),
    )
    if found is None:
        return STRANGER
    member = only(await Member.objects().get(Member.id == found["member"]))
    return Visitor(member, held=(Held("organiser"), Held("owner")) if member.is_organiser else ())


async def visitor_of_token(secret: str) -> Visitor:
    """The program that holds this token; a stranger when it is unknown or taken back."""
    token = await ApiToken.objects().get(
        (ApiToken.token_hash == hashed(secret)) & ApiToken.revoked_at.is_null()
    )
    if token is None:
        return STRANGER
    held = (Held("organiser"),) if token.scope == "organiser" else ()
    return Visitor(program=token.name, scope=token.scope, held=held)
