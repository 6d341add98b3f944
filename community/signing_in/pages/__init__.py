"""Signing in and out, and where one is signed in."""

from community.signing_in.pages import openid, passkeys, sessions, sign_in

HANDLERS = [
    *sign_in.HANDLERS,
    *openid.HANDLERS,
    *passkeys.HANDLERS,
    *sessions.HANDLERS,
]
