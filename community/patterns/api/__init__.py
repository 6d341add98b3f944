"""Series as programs and pages with scripts follow them."""

from community.patterns.api import following, keep, next

HANDLERS = [*following.HANDLERS, *next.HANDLERS, *keep.HANDLERS]
