"""The next of a series, its patterns and followers, and a place that came by itself."""

from community.patterns.pages import following, next, patterns, returning

HANDLERS = [
    *following.HANDLERS,
    *next.HANDLERS,
    *patterns.HANDLERS,
    *returning.HANDLERS,
]
