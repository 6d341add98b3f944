"""Who may do what, for organisers."""

from community.roles.pages import door_links, roles

HANDLERS = [*roles.HANDLERS, *door_links.HANDLERS]
