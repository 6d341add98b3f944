"""Changes for programs."""

from community.changes.api import calling_off, event, everybody, kind, places, reissue

HANDLERS = [
    *calling_off.HANDLERS,
    *event.HANDLERS,
    *everybody.HANDLERS,
    *kind.HANDLERS,
    *places.HANDLERS,
    *reissue.HANDLERS,
]
