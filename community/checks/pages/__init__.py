"""The check of a draft: the organiser's view, and the page behind a link."""

from community.checks.pages import desk, sheets

HANDLERS = [*desk.HANDLERS, *sheets.HANDLERS]
