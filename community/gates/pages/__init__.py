"""The gates' pages: what works without network, self check-in, the tablet."""

from community.gates.pages import door, kiosk, kiosk_alone, oneself

HANDLERS = [*door.HANDLERS, *oneself.HANDLERS, *kiosk.HANDLERS, *kiosk_alone.HANDLERS]
