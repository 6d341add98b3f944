"""Programs open rounds, write on sheets, and read what was written."""

from community.outputs.api import items, rounds, stage, thanks

HANDLERS = [
    *items.HANDLERS,
    *rounds.HANDLERS,
    *stage.HANDLERS,
    *thanks.HANDLERS,
]
