"""Registrations for programs."""

from community.registrations.api import host, mine, minor, one, photos

HANDLERS = [
    *host.HANDLERS,
    *mine.HANDLERS,
    *minor.HANDLERS,
    *one.HANDLERS,
    *photos.HANDLERS,
]
