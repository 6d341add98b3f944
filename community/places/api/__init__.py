"""Events and their kinds of place for programs."""

from community.places.api import announce

HANDLERS = [*announce.HANDLERS]
