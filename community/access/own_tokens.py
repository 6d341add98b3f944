"""Tokens by which a person's own programs act as that person: made, shown once, taken back.

They open what is the person's own under /api/v1, and no role: whoever finds one organises nothing,
signs in nowhere, and makes no other key.
"""

from datetime import timedelta
from uuid import UUID

from community.access.own_tables import OwnToken
from community.access.tokens import PREFIX
from community.clock import now
from community.database import execute, transaction
from community.language import _
from community.language.line import one_line
from community.members.tables import Member
from community.outbox.queue import To, queue
from community.refusal import Conflict, Refused
from community.secret import hashed, new_secret

OWN = f"{PREFIX}me_"
MOST = 5
LASTS = timedelta(days=365)
NOTED_EVERY = timedelta(hours=1)


async def make_own_token(me: Member, name: str) -> str:
    """A new token's secret, shown this once; its owner is told by mail.

    Refuses a token without a name, and a sixth one.
    """
    called, secret = one_line(name), OWN + new_secret()
    if not 0 < len(called) <= 60:
        raise Refused(_("Please write who or what will use it."), "program")
    token = OwnToken(member=me.id, name=called, token_hash=hashed(secret))
    token.expires_at = now() + LASTS
    async with transaction():
        await execute("SELECT FROM member WHERE id = $1 FOR UPDATE", me.id)
        if len(await own_tokens_of(me)) >= MOST:
            raise Conflict(_("You have {most} tokens. Take one back first.").format(most=MOST))
        await token.save()
        if me.email:
            to = To(me.email, me.name, me.language)
            await queue(to, f"own-token:{token.id}", "access/mail_own_token.md", token=token)
    return secret


async def own_tokens_of(me: Member) -> list[OwnToken]:
    """The tokens of this person that still open something, the newest first."""
    alive = (OwnToken.member == me.id) & (OwnToken.expires_at > now())
    return await OwnToken.objects().where(alive).order_by(OwnToken.created_at, ascending=False)


async def take_back_own(me: Member, token: UUID) -> None:
    """The token opens nothing any more."""
    async with transaction():
        await OwnToken.delete().where((OwnToken.id == token) & (OwnToken.member == me.id))


async def owner_of(secret: str) -> OwnToken | None:
    """The living token with this secret, with its person; notes the use, once an hour at most."""
    alive = (OwnToken.token_hash == hashed(secret)) & (OwnToken.expires_at > now())
    token = await OwnToken.objects(OwnToken.member).get(alive)
    at = now()
    if token is not None and not token.was_used_since(at - NOTED_EVERY):
        await execute("UPDATE own_token SET used_at = $2 WHERE id = $1", token.id, at)
    return token
