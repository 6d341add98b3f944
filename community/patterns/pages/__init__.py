"""Following a series, and giving back a place that came by itself."""

from community.patterns.pages import following, returning

HANDLERS = [*following.HANDLERS, *returning.HANDLERS]
