"""Recognise who is asking by the secret they bring."""

from community.access.tables import ApiToken
from community.clock import now
from community.database import fetch_one
from community.members.tables import Member
from community.members.visitor import STRANGER, Visitor
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
    return Visitor(member=await Member.objects().get(Member.id == found["member"]))


async def visitor_of_token(secret: str) -> Visitor:
    """The program that holds this token; a stranger when it is unknown or taken back."""
    token = await ApiToken.objects().get(
        (ApiToken.token_hash == hashed(secret)) & ApiToken.revoked_at.is_null()
    )
    return Visitor(program=token.name, scope=token.scope) if token else STRANGER
