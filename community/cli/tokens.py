"""Tokens for programs: make one, list them, take one back."""

from community.cli.machine import CannotDo, as_operator
from community.tokens.create_token import create_token
from community.tokens.kept_tokens import all_tokens, revoke


def create(name: str, scope: str, days: int) -> None:
    """Print the token; it is kept as a hash only, so this is the one time it can be read."""
    print(as_operator(lambda: create_token(name, scope, days, "command line")))


def list_all() -> None:
    """One token a line: id, name, roles, until when, last use."""
    for token in as_operator(all_tokens):
        state = "" if token.is_alive else "  over"
        until = "for good" if token.expires_at is None else str(token.expires_at)[:10]
        used = "never" if token.last_used_at is None else str(token.last_used_at)[:16]
        print(f"{token.id}  {token.name}  [{token.scope}]  until {until}  used {used}{state}")


def take_back(token_id: str) -> None:
    """From now on it opens nothing."""

    async def verb() -> None:
        found = [each for each in await all_tokens() if str(each.id) == token_id]
        if not found:
            raise CannotDo("There is no such token. `community tokens list` shows them.")
        await revoke(found[0])

    as_operator(verb)
