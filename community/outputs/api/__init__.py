"""Programs write on sheets, and read what was written."""

from community.outputs.api import items, notes

HANDLERS = [*items.HANDLERS, *notes.HANDLERS]
