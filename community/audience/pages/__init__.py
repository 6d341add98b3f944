"""The phone of everybody at the evening, and votes in the organiser's hands."""

from community.audience.pages import phone, voices

HANDLERS = [*phone.HANDLERS, *voices.HANDLERS]
