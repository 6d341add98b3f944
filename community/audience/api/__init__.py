"""Programs take part in votes, and hold them."""

from community.audience.api import phone, voices

HANDLERS = [*phone.HANDLERS, *voices.HANDLERS]
