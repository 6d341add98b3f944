"""The sheet on the phone, the organiser's wall and stage."""

from community.outputs.pages import rounds, sheet, thanks

HANDLERS = [
    *sheet.HANDLERS,
    *rounds.HANDLERS,
    *thanks.HANDLERS,
]
