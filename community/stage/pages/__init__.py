"""The projector, and the wall of all sheets from which it is driven."""

from community.stage.pages import projector, wall

HANDLERS = [*wall.HANDLERS, *projector.HANDLERS]
