"""The sheet on the phone, rounds, and thanks."""

from community.outputs.pages import rounds, sheet, thanks

HANDLERS = [
    *sheet.HANDLERS,
    *rounds.HANDLERS,
    *thanks.HANDLERS,
]
