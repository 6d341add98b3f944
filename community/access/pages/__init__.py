"""Signing in and out, and where one is signed in."""

from community.access.pages import openid, passkeys, sessions, sign_in

HANDLERS = [*sign_in.HANDLERS, *openid.HANDLERS, *passkeys.HANDLERS, *sessions.HANDLERS]
