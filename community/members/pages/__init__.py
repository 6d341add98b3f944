"""Signing in and out, my page, and the organisers' list of people."""

from community.members.pages import me, people, sign_in

HANDLERS = [*sign_in.HANDLERS, *me.HANDLERS, *people.HANDLERS]
