"""Registering, the ticket, one's own registrations, and the organiser's list."""

from community.registrations.pages import mine, organise, register

HANDLERS = [*register.HANDLERS, *mine.HANDLERS, *organise.HANDLERS]
