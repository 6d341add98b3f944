"""The link that somebody passes on to those who come along."""

from uuid import UUID

from community.database import fetch_value
from community.settings import settings
from community.signed import sign, signed_key


def group_token(link_key: UUID) -> str:
    """What stands behind /together/ in the link."""
    return sign("group", link_key.hex)


def group_address(link_key: UUID) -> str:
    """The whole link."""
    return f"{settings().address}/together/{group_token(link_key)}"


async def link_to_pass_on(registration: UUID) -> str:
    """The link of this person's group while others may join it; else nothing."""
    key = await fetch_value(_OPEN, registration)
    return group_address(key) if key else ""


def key_of(token: str) -> UUID | None:
    """The key a token was made for; None when we did not make it."""
    return signed_key("group", token)


_OPEN = """
    SELECT g.link_key FROM companion mine JOIN guest_group g ON g.id = mine.guest_group
    WHERE mine.registration = $1 AND g.closed_at IS NULL
      AND g.size > (SELECT count(*) FROM companion c WHERE c.guest_group = g.id)
"""
