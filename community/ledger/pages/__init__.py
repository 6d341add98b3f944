"""The till at the door, and the ledger of an evening."""

from community.ledger.pages import door, evening

HANDLERS = [*door.HANDLERS, *evening.HANDLERS]
