"""The projector, the control of it, and the wall of all sheets."""

from community.projector.pages import control, projector, wall

HANDLERS = [*wall.HANDLERS, *projector.HANDLERS, *control.HANDLERS]
