"""Programs note what guests say, and read it."""

from community.commentary.api import commentary

HANDLERS = [*commentary.HANDLERS]
