"""Programs open rounds, write on sheets, and read what was written."""

from community.outputs.api import commentary, items, rounds, stage, thanks

HANDLERS = [
    *items.HANDLERS,
    *rounds.HANDLERS,
    *stage.HANDLERS,
    *commentary.HANDLERS,
    *thanks.HANDLERS,
]
