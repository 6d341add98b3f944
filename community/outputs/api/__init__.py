"""Programs open rounds, write on sheets, and read what was written."""

from community.outputs.api import items, notes, rounds, thanks

HANDLERS = [
    *items.HANDLERS,
    *notes.HANDLERS,
    *rounds.HANDLERS,
    *thanks.HANDLERS,
]
