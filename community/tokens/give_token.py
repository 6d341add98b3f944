"""People give programs a token, and a program that may gives others one of less than its own."""

from datetime import timedelta

from community.access.tables import ApiToken, Name
from community.clock import now
from community.database import lock, only, transaction
from community.language import _
from community.members.visitor import Visitor
from community.refusal import Refused
from community.tokens.create_token import TOKENS, create_token

FROM_OWNERS = {Name.ORGANISER, TOKENS}


async def give_token(by: Visitor, name: str, scope: str, days: int) -> str:
    """A new token's secret, from somebody who may hand these roles on.

    Refuses what only owners give; and a program that may not, or that would give as much as it has.
    """
    if by.member is None:
        return await _give_on(by, name, scope, days)
    if FROM_OWNERS & set(scope.split()) and Name.OWNER not in by.here:
        sentence = _("Only owners let a program do all that organisers do, or make tokens.")
        raise Refused(sentence, "scope")
    return await create_token(name, scope, days, str(by.member.id))


async def _give_on(by: Visitor, name: str, scope: str, days: int) -> str:
    """The same from a program."""
    if TOKENS not in by.scope.split():
        raise Refused(_("Tokens are made by people, and by programs whose token lets them."))
    if set(scope.split()) - (set(by.scope.split()) - {TOKENS}):  # what it makes, makes no other
        raise Refused(_("A program hands on less than it may do itself."), "scope")
    async with transaction():
        secret = await create_token(name, scope, days, str(by.token))
        await _refuse_outliving(by, days)
    return secret


async def _refuse_outliving(by: Visitor, days: int) -> None:
    """Its own token stays locked until the new one is kept: both are taken back together."""
    mine = await lock(only(await ApiToken.objects().get(ApiToken.id == by.token)))
    if not mine.is_alive:
        raise Refused(_("This token was taken back."))
    if mine.expires_at is not None and now() + timedelta(days=days) > mine.expires_at:
        raise Refused(_("It may not last longer than the token that makes it."), "days")
