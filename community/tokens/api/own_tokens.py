"""My own programs' tokens, for those programs: which there are, made, and taken back."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

import msgspec
from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, JSONBody
from msgspec import Meta

from community.access.own_token import OwnToken
from community.members.tables import Member
from community.members.visitor import Visitor
from community.tokens.make_own_token import make_own_token
from community.tokens.own_scope import May
from community.tokens.own_tokens import own_token_of, own_tokens_of, take_back_own


class OwnTokenAnswer(msgspec.Struct):
    """A token of mine without its secret."""

    id: UUID
    name: str
    scope: list[May]
    created_at: datetime
    expires_at: datetime
    used_at: datetime | None

    @classmethod
    def of(cls, token: OwnToken) -> "OwnTokenAnswer":
        """The token as a program reads it."""
        moments = token.created_at, token.expires_at, token.used_at
        return cls(token.id, token.name, [May(each) for each in token.scope.split()], *moments)


class OwnTokens(msgspec.Struct):
    """My tokens that still open something, the newest first."""

    tokens: list[OwnTokenAnswer]


class OwnTokenWish(msgspec.Struct):
    """What will use it, and what it may do beyond the everyday."""

    program: Annotated[str, Meta(examples=["notebook"])]
    scope: list[May] = []


class NewOwnToken(msgspec.Struct):
    """A token of mine and its secret, which is told this once."""

    secret: str
    token: OwnTokenAnswer


@get("/api/v1/me/tokens")
async def my_tokens(me: NamedDependency[Member]) -> OwnTokens:
    """My tokens that still open something, the newest first."""
    return await _mine(me)


@post("/api/v1/me/tokens")
async def make_mine(
    me: NamedDependency[Member], visitor: NamedDependency[Visitor], data: JSONBody[OwnTokenWish]
) -> NewOwnToken:
    """Make a token of mine. A program may, if its own token says `keys`: what it makes opens less
    and lasts no longer than itself, makes no other, and ends with it. I am told by mail."""
    secret = await make_own_token(me, data.program, data.scope, visitor)
    return NewOwnToken(secret, OwnTokenAnswer.of(await own_token_of(secret)))


@post("/api/v1/me/tokens/{own_token_id:uuid}/removal", status_code=200)
async def remove_mine(me: NamedDependency[Member], own_token_id: FromPath[UUID]) -> OwnTokens:
    """Take a token of mine back, and what it made; what is left is answered."""
    await take_back_own(me, own_token_id)
    return await _mine(me)


async def _mine(me: Member) -> OwnTokens:
    return OwnTokens([OwnTokenAnswer.of(each) for each in await own_tokens_of(me)])


HANDLERS = [my_tokens, make_mine, remove_mine]
