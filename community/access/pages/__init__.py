"""Signing in and out."""

from community.access.pages import sign_in

HANDLERS = [*sign_in.HANDLERS]
