"""Tokens for my own programs: made, shown once, taken back."""

from uuid import UUID

import msgspec
from litestar import Response, post
from litestar.di import NamedDependency
from litestar.params import FromPath, URLEncodedBody
from litestar.response import Redirect

from community.language import _
from community.members.tables import Member
from community.members.visitor import Visitor
from community.tokens.make_own_token import make_own_token
from community.tokens.own_tokens import take_back_own
from community.web.answer import page, see


class OwnTokenForm(msgspec.Struct):
    """What will use it, and what it may do beyond the everyday."""

    program: str = ""
    scope: list[str] | str = []

    @property
    def may(self) -> list[str]:
        """The ticked boxes; one alone comes as a word."""
        return self.scope.split() if isinstance(self.scope, str) else self.scope


@post("/me/tokens", status_code=200)
async def make_own(
    me: NamedDependency[Member],
    visitor: NamedDependency[Visitor],
    data: URLEncodedBody[OwnTokenForm],
) -> Response[str]:
    """The token stands in this answer and nowhere else."""
    secret = await make_own_token(me, data.program, data.may)
    answer = page("tokens/own_token.html", visitor, program=data.program.strip(), secret=secret)
    answer.headers["cache-control"] = "no-store"
    return answer


@post("/me/tokens/{own_token_id:uuid}/removal")
async def remove_own(me: NamedDependency[Member], own_token_id: FromPath[UUID]) -> Redirect:
    await take_back_own(me, own_token_id)
    return see("/me/sign-in#programs", _("That program can do nothing for you any more."))


HANDLERS = [make_own, remove_own]
