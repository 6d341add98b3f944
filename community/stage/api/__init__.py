"""Programs drive the stage."""

from community.stage.api import control, stage

HANDLERS = [*stage.HANDLERS, *control.HANDLERS]
