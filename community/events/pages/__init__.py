"""Events as people find, read and make them."""

from community.events.pages import find, invite, make

HANDLERS = [*find.HANDLERS, *make.HANDLERS, *invite.HANDLERS]
