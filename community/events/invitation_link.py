"""The address in an invitation: opens a limited event to the one who was asked."""

from collections.abc import Mapping
from uuid import UUID

from community.signed import sign, signed_key
from community.web.cookies import called

COOKIE_LASTS = 200 * 86_400


def invitation_token(link_key: UUID) -> str:
    """What stands behind /invitations/ in the mail."""
    return sign("invitation", link_key.hex)


def key_of(token: str) -> UUID | None:
    """The key a token was made for; None when we did not make it."""
    return signed_key("invitation", token)


def cookie_name(event_id: int) -> str:
    """One cookie for each event, so that two invitations do not push each other out."""
    return f"invited-{event_id}"


def link_keys(cookies: Mapping[str, str]) -> list[UUID]:
    """The keys of the invitations that were opened in this browser."""
    ours = [value for name, value in cookies.items() if name.startswith(called("invited-"))]
    return [key for key in map(key_of, ours) if key is not None]
