"""Where and how I am signed in, for my own programs."""

from community.signing_in.api import passkeys, sessions

HANDLERS = [*sessions.HANDLERS, *passkeys.HANDLERS]
