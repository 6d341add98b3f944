"""The sheet on the phone, and one's own notes."""

from community.outputs.pages import notes, sheet

HANDLERS = [*sheet.HANDLERS, *notes.HANDLERS]
