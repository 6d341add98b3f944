"""The editor of themes, for organisers, and all that was done in it."""

from community.themes.pages import desk, lineage, steps

HANDLERS = [*desk.HANDLERS, *lineage.HANDLERS, *steps.HANDLERS]
