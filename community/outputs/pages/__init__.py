"""The sheet on the phone, the organiser's wall and stage, and commentary."""

from community.outputs.pages import commentary, rounds, sheet, thanks

HANDLERS = [
    *sheet.HANDLERS,
    *rounds.HANDLERS,
    *commentary.HANDLERS,
    *thanks.HANDLERS,
]
