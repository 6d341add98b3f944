"""The roundtables' pages: the organiser's board, and where everybody sits."""

from community.roundtables.pages import board, drafts, papers, seats, walk

HANDLERS = [
    *board.HANDLERS,
    *drafts.HANDLERS,
    *papers.HANDLERS,
    *seats.HANDLERS,
    *walk.HANDLERS,
]
