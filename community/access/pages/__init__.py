"""Signing in and out, where one is signed in, and who may do what."""

from community.access.pages import (
    door,
    openid,
    own_tokens,
    passkeys,
    roles,
    sessions,
    sign_in,
    tokens,
)

HANDLERS = [
    *sign_in.HANDLERS,
    *openid.HANDLERS,
    *passkeys.HANDLERS,
    *sessions.HANDLERS,
    *own_tokens.HANDLERS,
    *roles.HANDLERS,
    *door.HANDLERS,
    *tokens.HANDLERS,
]
