"""Programs drive the projector."""

from community.projector.api import control, stage

HANDLERS = [*stage.HANDLERS, *control.HANDLERS]
