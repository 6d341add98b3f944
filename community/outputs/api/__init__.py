"""Programs open rounds, write on sheets, gather themes, and read what was written."""

from community.outputs.api import commentary, items, rounds, stage, thanks, themes

HANDLERS = [
    *items.HANDLERS,
    *rounds.HANDLERS,
    *stage.HANDLERS,
    *themes.HANDLERS,
    *commentary.HANDLERS,
    *thanks.HANDLERS,
]
