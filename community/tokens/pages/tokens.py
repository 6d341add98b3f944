"""Tokens for programs: which there are, made, and taken back; for organisers."""

import msgspec
from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.params import URLEncodedBody
from litestar.response import Redirect

from community.access.tables import ApiToken, Name
from community.language import _
from community.members.visitor import Visitor
from community.tokens.give_token import give_token
from community.tokens.kept_tokens import all_tokens, makers, revoke
from community.tokens.words import scope_words, scopes_to_choose
from community.typed import read_whole_number
from community.web.answer import page, see


class TokenForm(msgspec.Struct):
    """Who will use it, what it opens, and for how long; each ticked box is a role."""

    name: str = ""
    scope: list[str] | str = []
    days: str = ""

    @property
    def roles(self) -> str:
        """The ticked roles with spaces between them; one alone comes as a word."""
        return self.scope if isinstance(self.scope, str) else " ".join(self.scope)


@get("/tokens")
async def tokens(organiser: NamedDependency[Visitor]) -> Response[str]:
    return page(
        "tokens/tokens.html",
        organiser,
        tokens=sorted(await all_tokens(), key=lambda each: not each.is_alive),
        makers=await makers(),
        scope_words=scope_words,
        scopes=scopes_to_choose(Name.OWNER in organiser.here),
    )


@post("/tokens", status_code=200)
async def make(
    organiser: NamedDependency[Visitor], data: URLEncodedBody[TokenForm]
) -> Response[str]:
    """The token stands in this answer and nowhere else."""
    days = read_whole_number(data.days, "days")
    secret = await give_token(organiser, data.name, data.roles, days)
    answer = page("tokens/token.html", organiser, program=data.name.strip(), secret=secret)
    answer.headers["cache-control"] = "no-store"
    return answer


@post("/tokens/{token_id:uuid}/taking-back")
async def take_back(
    organiser: NamedDependency[Visitor], api_token: NamedDependency[ApiToken]
) -> Redirect:
    await revoke(api_token)
    told = _("Taken back. It opens nothing any more: {name}").format(name=api_token.name)
    return see("/tokens", told)


HANDLERS = [tokens, make, take_back]
