"""The way out of a kind of mail that needs no sign-in (RFC 8058)."""

from uuid import UUID

from community.consents.purpose import Purpose
from community.members.tables import Member
from community.signed import sign, signed


def unsubscribe_path(member: Member, purpose: Purpose) -> str:
    """The address that stands in the mail."""
    return f"/unsubscribe/{sign('unsubscribe', [str(member.id), purpose])}"


async def subscriber(token: str) -> tuple[Member, Purpose] | None:
    """Whose mails of which purpose the address stops; None when we did not make it."""
    if (told := signed("unsubscribe", token)) is None:
        return None
    member_id, purpose = told
    member = await Member.objects().get(Member.id == UUID(member_id))
    return (member, Purpose(purpose)) if member and not member.is_erased else None
