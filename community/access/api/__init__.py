"""Who helps and by which keys, for programs; and where and how I am signed in."""

from community.access.api import door_links, own_tokens, passkeys, roles, sessions, tokens

HANDLERS = [
    *roles.HANDLERS,
    *door_links.HANDLERS,
    *tokens.HANDLERS,
    *sessions.HANDLERS,
    *own_tokens.HANDLERS,
    *passkeys.HANDLERS,
]
