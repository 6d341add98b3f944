"""The way out of a kind of mail that needs no sign-in (RFC 8058)."""

from uuid import UUID

from itsdangerous import BadSignature

from community.consents.purpose import Purpose
from community.keys import signer
from community.members.tables import Member


def unsubscribe_path(member: Member, purpose: Purpose) -> str:
    """The address that stands in the mail."""
    return f"/unsubscribe/{signer('unsubscribe').dumps([str(member.id), purpose])}"


async def subscriber(token: str) -> tuple[Member, Purpose] | None:
    """Whose mails of which purpose the address stops; None when we did not make it."""
    try:
        member_id, purpose = signer("unsubscribe").loads(token)
    except BadSignature:
        return None
    member = await Member.objects().get(Member.id == UUID(member_id))
    return (member, Purpose(purpose)) if member and not member.is_erased else None
