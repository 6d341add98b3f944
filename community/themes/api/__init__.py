"""Programs gather themes, merge and split them, and take steps back."""

from community.themes.api import heard, lineage, steps

HANDLERS = [*heard.HANDLERS, *lineage.HANDLERS, *steps.HANDLERS]
