"""Tokens for programs: made for some roles and some time, shown once, taken back."""

from collections.abc import Sequence
from datetime import timedelta

from community.access.rights import ROLES
from community.access.tables import ApiToken
from community.clock import now
from community.database import execute, lock, transaction
from community.language import _
from community.refusal import Refused
from community.secret import hashed, new_secret

PREFIX = "community_"  # people and scanners for secrets know it by this
SCOPES = ("reader", *sorted(ROLES - {"owner"}))
MOST_DAYS = 3650
NOTED_EVERY = timedelta(hours=1)


async def create_token(name: str, scope: str, days: int = 365, made_by: str = "") -> str:
    """A new token's secret, shown this once; `scope` has one role or more, with spaces between.

    Refuses a role that no program may have, and a token without a name or an end.
    """
    wanted = sorted(set(scope.split()))
    if not wanted or set(wanted) - set(SCOPES):
        sentence = _("A token is for one or more of: {scopes}.")
        raise Refused(sentence.format(scopes=", ".join(SCOPES)), "scope")
    if not name.strip():
        raise Refused(_("Please write who or what will use it."), "name")
    if not 1 <= days <= MOST_DAYS:
        raise Refused(_("A token lasts between 1 and {most} days.").format(most=MOST_DAYS), "days")
    secret = PREFIX + new_secret()
    token = ApiToken(name=name.strip()[:120], scope=" ".join(wanted), token_hash=hashed(secret))
    token.expires_at, token.made_by = now() + timedelta(days=days), made_by[:120]
    async with transaction():
        await token.save()
    return secret


async def all_tokens() -> Sequence[ApiToken]:
    """Every token that was ever made, the newest first."""
    return await ApiToken.objects().order_by(ApiToken.created_at, ascending=False)


async def revoke(token: ApiToken) -> ApiToken:
    """The token, which opens nothing any more; a second time changes nothing."""
    async with transaction():
        token = await lock(token)
        if not token.is_revoked:
            token.revoked_at = now()
            await token.save([ApiToken.revoked_at])
    return token


async def note_use(token: ApiToken) -> None:
    """Remember that it was used just now; once an hour is enough."""
    at = now()
    if not token.was_used_since(at - NOTED_EVERY):
        await execute("UPDATE api_token SET last_used_at = $2 WHERE id = $1", token.id, at)
