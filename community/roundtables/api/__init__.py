"""Seating for programs: organisers', and one's own."""

from community.roundtables.api import drafts, foretold, plannings, seating, seats, walk

HANDLERS = [
    *drafts.HANDLERS,
    *foretold.HANDLERS,
    *plannings.HANDLERS,
    *seating.HANDLERS,
    *seats.HANDLERS,
    *walk.HANDLERS,
]
