"""The sheet on the phone, the organiser's wall and stage, themes and commentary."""

from community.outputs.pages import commentary, rounds, sheet, themes

HANDLERS = [*sheet.HANDLERS, *rounds.HANDLERS, *themes.HANDLERS, *commentary.HANDLERS]
