"""The way out of a kind of mail that needs no sign-in (RFC 8058)."""

from functools import cache
from uuid import UUID

from itsdangerous import BadSignature, URLSafeSerializer

from community.consents.purpose import Purpose
from community.members.tables import Member
from community.settings import secret_key


def unsubscribe_path(member: Member, purpose: Purpose) -> str:
    """The address that stands in the mail."""
    return f"/unsubscribe/{_signer().dumps([str(member.id), purpose])}"


async def subscriber(token: str) -> tuple[Member, Purpose] | None:
    """Whose mails of which purpose the address stops; None when we did not make it."""
    try:
        member_id, purpose = _signer().loads(token)
    except BadSignature:
        return None
    member = await Member.objects().get(Member.id == UUID(member_id))
    return (member, Purpose(purpose)) if member and not member.is_erased else None


@cache
def _signer() -> URLSafeSerializer:
    return URLSafeSerializer(secret_key(), salt="unsubscribe")
