"""The roundtables' pages: the organiser's board, and where everybody sits."""

from community.roundtables.pages import board, papers, seats, walk

HANDLERS = [*board.HANDLERS, *papers.HANDLERS, *seats.HANDLERS, *walk.HANDLERS]
