"""The roundtables' pages: the organiser's board."""

from community.roundtables.pages import board, drafts

HANDLERS = [
    *board.HANDLERS,
    *drafts.HANDLERS,
]
