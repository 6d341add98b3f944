"""The sheet on the phone, the organiser's wall and stage, themes and commentary."""

from community.outputs.pages import commentary, rounds, sheet, thanks, themes

HANDLERS = [
    *sheet.HANDLERS,
    *rounds.HANDLERS,
    *themes.HANDLERS,
    *commentary.HANDLERS,
    *thanks.HANDLERS,
]
