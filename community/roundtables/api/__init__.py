"""Seating for programs: organisers', and one's own."""

from community.roundtables.api import seating, seats, walk

HANDLERS = [*seating.HANDLERS, *seats.HANDLERS, *walk.HANDLERS]
