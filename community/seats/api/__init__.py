"""Who sits where for programs: everybody's, and one's own."""

from community.seats.api import seats, walk

HANDLERS = [
    *seats.HANDLERS,
    *walk.HANDLERS,
]
