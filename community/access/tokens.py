"""Tokens for programs."""

from community.access.tables import ApiToken
from community.database import transaction
from community.refusal import Refused
from community.secret import hashed, new_secret

SCOPES = ("organiser", "reader")


async def create_token(name: str, scope: str) -> str:
    """A new token's secret, shown this once. Refuses a scope that does not exist."""
    if scope not in SCOPES:
        raise Refused(f"There is no scope {scope}. Scopes are: {', '.join(SCOPES)}.", "scope")
    secret = new_secret()
    async with transaction():
        await ApiToken(name=name, scope=scope, token_hash=hashed(secret)).save()
    return secret
