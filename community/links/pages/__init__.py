"""The members' links, what waits for organisers, and how each member follows them."""

from community.links.pages import day, following, waiting

HANDLERS = [*day.HANDLERS, *waiting.HANDLERS, *following.HANDLERS]
