"""One's own registrations, and who of an evening's people hosts."""

from community.registrations.pages import host, mine

HANDLERS = [
    *host.HANDLERS,
    *mine.HANDLERS,
]
