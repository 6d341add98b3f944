"""Tokens, for programs: the community's, and their person's own."""

from community.tokens.api import own_tokens, tokens

HANDLERS = [*tokens.HANDLERS, *own_tokens.HANDLERS]
