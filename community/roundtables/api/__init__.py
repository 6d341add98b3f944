"""Seating for programs, as organisers do it."""

from community.roundtables.api import drafts, foretold, plannings, seating

HANDLERS = [
    *drafts.HANDLERS,
    *foretold.HANDLERS,
    *plannings.HANDLERS,
    *seating.HANDLERS,
]
