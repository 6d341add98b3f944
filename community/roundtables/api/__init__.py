"""Seating for programs: organisers', and one's own."""

from community.roundtables.api import seating, seats

HANDLERS = [*seating.HANDLERS, *seats.HANDLERS]
