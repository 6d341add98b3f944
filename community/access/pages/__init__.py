"""Signing in and out, and where one is signed in."""

from community.access.pages import passkeys, sessions, sign_in

HANDLERS = [*sign_in.HANDLERS, *passkeys.HANDLERS, *sessions.HANDLERS]
