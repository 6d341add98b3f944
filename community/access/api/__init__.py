"""Who helps and by which keys, for programs; and where I am signed in."""

from community.access.api import door_links, roles, sessions, tokens

HANDLERS = [
    *roles.HANDLERS,
    *door_links.HANDLERS,
    *tokens.HANDLERS,
    *sessions.HANDLERS,
]
