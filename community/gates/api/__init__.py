"""The gates for programs, and for the scanner's own page."""

from community.gates.api import door, oneself

HANDLERS = [*door.HANDLERS, *oneself.HANDLERS]
