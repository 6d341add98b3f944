"""Tokens: the community's for organisers, and my own."""

from community.tokens.pages import own_tokens, tokens

HANDLERS = [*own_tokens.HANDLERS, *tokens.HANDLERS]
