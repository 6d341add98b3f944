"""My data, the requests about it, and what everybody may know."""

from community.privacy.pages import desk, mine

HANDLERS = [*mine.HANDLERS, *desk.HANDLERS]
