"""Who may do what, for programs."""

from community.roles.api import door_links, roles

HANDLERS = [*roles.HANDLERS, *door_links.HANDLERS]
