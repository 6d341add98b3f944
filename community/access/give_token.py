"""People give programs a token, and no more roles than they may hand on."""

from community.access.tables import Name
from community.access.tokens import create_token
from community.language import _
from community.members.visitor import Visitor
from community.refusal import Refused


async def give_token(by: Visitor, name: str, scope: str, days: int) -> str:
    """A new token's secret, from somebody who may hand these roles on.

    Refuses programs, which would outlive their own token so, and what only owners give.
    """
    if by.member is None:
        raise Refused(_("Only people make tokens."))
    if Name.ORGANISER in scope.split() and Name.OWNER not in by.here:
        raise Refused(_("Only owners let a program do all that organisers do."), "scope")
    return await create_token(name, scope, days, str(by.member.id))
