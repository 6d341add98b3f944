"""The link that somebody passes on to those who come along."""

from uuid import UUID

from itsdangerous import BadSignature

from community.keys import signer
from community.settings import settings


def group_token(link_key: UUID) -> str:
    """What stands behind /together/ in the link."""
    return str(signer("group").dumps(link_key.hex))


def group_address(link_key: UUID) -> str:
    """The whole link."""
    return f"{settings().address}/together/{group_token(link_key)}"


def key_of(token: str) -> UUID | None:
    """The key a token was made for; None when we did not make it."""
    try:
        return UUID(hex=signer("group").loads(token))
    except (BadSignature, ValueError, TypeError, AttributeError):
        return None
