"""A person, or a program of theirs that may, makes a token for a program of theirs."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from uuid import UUID

from community.access.bearer import OWN
from community.access.own_token import OwnToken
from community.clock import now
from community.database import execute, transaction
from community.language import _
from community.language.line import one_line
from community.members.tables import Member
from community.members.visitor import STRANGER, Visitor
from community.outbox.queue import To, queue
from community.refusal import Conflict, Refused
from community.secret import hashed, new_secret
from community.tokens.own_scope import May, NotInScope, read_scope, refuse_unless
from community.tokens.own_tokens import own_tokens_of

MOST = 5
LASTS = timedelta(days=365)


async def make_own_token(
    me: Member, name: str, may: Iterable[str] = (), by: Visitor = STRANGER
) -> str:
    """A new token's secret, shown this once; its owner is told by mail.

    Refuses a token without a name, and a sixth one. Made by a program, it opens less and lasts no
    longer than the program's own token, and ends with it.
    """
    called, secret = one_line(name), OWN + new_secret()
    if not 0 < len(called) <= 60:
        raise Refused(_("Please write who or what will use it."), "program")
    token = OwnToken(member=me.id, name=called, scope=read_scope(may), made_with=by.token)
    token.token_hash = hashed(secret)
    _refuse_more_than_own(token, by)
    async with transaction():
        await execute("SELECT FROM member WHERE id = $1 FOR UPDATE", me.id)
        alive = await own_tokens_of(me)
        token.expires_at = _ends_at(alive, by.token)
        if len(alive) >= MOST:
            raise Conflict(_("You have {most} tokens. Take one back first.").format(most=MOST))
        await token.save()
        await _tell(me, token)
    return secret


def _refuse_more_than_own(token: OwnToken, by: Visitor) -> None:
    refuse_unless(by, May.KEYS)
    lent = set(by.scope.split()) - {May.KEYS}  # what it makes, makes no other
    if by.token and set(token.scope.split()) - lent:
        raise Refused(_("A program hands on less than it may do itself."), "scope")


def _ends_at(alive: list[OwnToken], maker: UUID | None) -> datetime:
    """In a year, or with the token that makes it; refuses one that was taken back meanwhile."""
    in_a_year = now() + LASTS
    if maker is None:
        return in_a_year
    ends = [each.expires_at for each in alive if each.id == maker]
    if not ends:
        raise NotInScope(_("This token was taken back."))
    return min(in_a_year, *ends)


async def _tell(me: Member, token: OwnToken) -> None:
    if me.email:
        to = To(me.email, me.name, me.language)
        await queue(to, f"own-token:{token.id}", "tokens/mail_own_token.md", token=token)
