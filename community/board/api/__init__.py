"""The board for programs: seat everybody, mend, move, and what a move would do."""

from community.board.api import drafts, foretold, seating

HANDLERS = [
    *drafts.HANDLERS,
    *foretold.HANDLERS,
    *seating.HANDLERS,
]
