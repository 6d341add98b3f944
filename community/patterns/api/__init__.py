"""Series as programs and pages with scripts follow them."""

from community.patterns.api import following

HANDLERS = [*following.HANDLERS]
