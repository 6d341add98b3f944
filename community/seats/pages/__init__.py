"""The pages on which everybody finds their roundtable, and what is printed."""

from community.seats.pages import papers, seats, walk

HANDLERS = [
    *papers.HANDLERS,
    *seats.HANDLERS,
    *walk.HANDLERS,
]
