"""Programs open rounds, write on sheets, and read what was written."""

from community.outputs.api import items, rounds, thanks

HANDLERS = [
    *items.HANDLERS,
    *rounds.HANDLERS,
    *thanks.HANDLERS,
]
