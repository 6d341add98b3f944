"""Tokens for programs: made for some roles and some time, shown once, taken back."""

from datetime import timedelta

from community.access.bearer import PREFIX
from community.access.rights import ROLES
from community.access.tables import ApiToken
from community.clock import now
from community.database import transaction
from community.language import _
from community.refusal import Refused
from community.secret import hashed, new_secret

TOKENS = "tokens"  # no role: beside one, it lets a program make tokens
SCOPES = ("reader", *sorted(ROLES - {"owner"}), TOKENS)
MOST_DAYS = 3650


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
