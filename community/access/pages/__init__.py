"""Signing in and out, and where one is signed in."""

from community.access.pages import sessions, sign_in

HANDLERS = [*sign_in.HANDLERS, *sessions.HANDLERS]
