"""Tokens for programs: which there are, and taken back. They are made by people alone."""

from datetime import datetime
from uuid import UUID

import msgspec
from litestar import get, post
from litestar.di import NamedDependency

from community.access.kept_tokens import all_tokens, revoke
from community.access.tables import ApiToken
from community.members.visitor import Visitor


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


@get("/api/v1/tokens")
async def tokens(organiser: NamedDependency[Visitor]) -> Tokens:
    """Every token of the community, alive or not, the newest first."""
    return Tokens([Token.of(each) for each in await all_tokens()])


@post("/api/v1/tokens/{token_id:uuid}/taking-back", status_code=200)
async def take_back(
    organiser: NamedDependency[Visitor], api_token: NamedDependency[ApiToken]
) -> Token:
    """Take a token back: it opens nothing from now on, also when it is the one that asks."""
    return Token.of(await revoke(api_token))


HANDLERS = [tokens, take_back]
