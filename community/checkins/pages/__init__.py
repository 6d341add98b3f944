"""The door: its list, its scanner, and whoever comes there."""

from community.checkins.pages import arrivals, door

HANDLERS = [*door.HANDLERS, *arrivals.HANDLERS]
