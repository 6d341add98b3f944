"""Programs drive the stage, and take part in it."""

from community.stage.api import control, phone, stage, voices

HANDLERS = [*stage.HANDLERS, *control.HANDLERS, *phone.HANDLERS, *voices.HANDLERS]
