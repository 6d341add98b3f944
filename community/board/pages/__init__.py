"""The board's pages: seat everybody, mend, move by hand, and seatings not taken yet."""

from community.board.pages import board, drafts

HANDLERS = [
    *board.HANDLERS,
    *drafts.HANDLERS,
]
