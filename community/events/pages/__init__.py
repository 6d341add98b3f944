"""Events as people find, read and make them."""

from community.events.pages import find, make

HANDLERS = [*find.HANDLERS, *make.HANDLERS]
