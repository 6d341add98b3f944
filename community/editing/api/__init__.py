"""A draft for programs: compiled, looked at, edited."""

from community.editing.api import draft, lines, masks

HANDLERS = [*draft.HANDLERS, *lines.HANDLERS, *masks.HANDLERS]
