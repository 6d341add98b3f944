"""Announcing an event."""

from community.places.pages import announce

HANDLERS = [*announce.HANDLERS]
