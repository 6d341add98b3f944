"""The ticket's page, the organiser's list, and what changes."""

from community.changes.pages import event, everybody, keep, kind, places, reissue, ticket

HANDLERS = [
    *event.HANDLERS,
    *everybody.HANDLERS,
    *keep.HANDLERS,
    *kind.HANDLERS,
    *places.HANDLERS,
    *reissue.HANDLERS,
    *ticket.HANDLERS,
]
