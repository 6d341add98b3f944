"""The projector, the control of it, the phones, and the wall of all sheets."""

from community.stage.pages import control, phone, projector, voices, wall

HANDLERS = [
    *wall.HANDLERS,
    *projector.HANDLERS,
    *control.HANDLERS,
    *phone.HANDLERS,
    *voices.HANDLERS,
]
