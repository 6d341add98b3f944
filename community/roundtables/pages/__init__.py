"""The roundtables' pages: the organiser's board, and where everybody sits."""

from community.roundtables.pages import board, seats

HANDLERS = [*board.HANDLERS, *seats.HANDLERS]
