"""Tokens for programs: which there are, made by whoever may, and taken back."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

import msgspec
from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import JSONBody
from msgspec import Meta

from community.access.tables import ApiToken
from community.members.visitor import Visitor
from community.tokens.create_token import MOST_DAYS, SCOPES
from community.tokens.give_token import give_token
from community.tokens.kept_tokens import all_tokens, revoke, token_of


class Token(msgspec.Struct):
    """A token without its secret, which nobody has but its program."""

    id: UUID
    name: str
    scope: str
    created_at: datetime
    expires_at: datetime | None
    last_used_at: datetime | None
    revoked_at: datetime | None

    @classmethod
    def of(cls, token: ApiToken) -> "Token":
        """The token as a program reads it."""
        return cls(**{name: getattr(token, name) for name in cls.__struct_fields__})


class Tokens(msgspec.Struct):
    """Every token that was ever made, the newest first."""

    tokens: list[Token]


class TokenWish(msgspec.Struct):
    """Who will use it, what it opens, and for how long."""

    name: Annotated[str, Meta(examples=["CRM"])]
    scope: Annotated[
        list[str], Meta(min_length=1, description=f"Of {', '.join(SCOPES)}.", examples=[["reader"]])
    ]
    days: Annotated[int, Meta(ge=1, le=MOST_DAYS)] = 365


class NewToken(msgspec.Struct):
    """A token and its secret, which is told this once."""

    secret: str
    token: Token


@get("/api/v1/tokens")
async def tokens(organiser: NamedDependency[Visitor]) -> Tokens:
    """Every token of the community, alive or not, the newest first."""
    return Tokens([Token.of(each) for each in await all_tokens()])


@post("/api/v1/tokens/{token_id:uuid}/taking-back", status_code=200)
async def take_back(
    organiser: NamedDependency[Visitor], api_token: NamedDependency[ApiToken]
) -> Token:
    """Take a token back: it and those it made open nothing from now on, the asking one included."""
    return Token.of(await revoke(api_token))


@post("/api/v1/tokens")
async def make(organiser: NamedDependency[Visitor], data: JSONBody[TokenWish]) -> NewToken:
    """Make a token. A program may, if its own token says `tokens`: what it makes opens less and
    lasts no longer than itself, makes no other, and is taken back along with it."""
    secret = await give_token(organiser, data.name, " ".join(data.scope), data.days)
    return NewToken(secret, Token.of(await token_of(secret)))


HANDLERS = [tokens, make, take_back]
