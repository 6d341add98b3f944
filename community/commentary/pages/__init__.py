"""The editor of what guests said."""

from community.commentary.pages import desk

HANDLERS = [*desk.HANDLERS]
