"""The waitlist for programs."""

from community.waitlist.api import no_shows, waitlist

HANDLERS = [
    *no_shows.HANDLERS,
    *waitlist.HANDLERS,
]
