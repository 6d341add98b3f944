"""The sheet on the phone, rounds, and thanks."""

from community.outputs.pages import notes, rounds, sheet, thanks

HANDLERS = [
    *sheet.HANDLERS,
    *notes.HANDLERS,
    *rounds.HANDLERS,
    *thanks.HANDLERS,
]
