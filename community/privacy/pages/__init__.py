"""My data, and the requests about it."""

from community.privacy.pages import deletion, desk, mine

HANDLERS = [*mine.HANDLERS, *deletion.HANDLERS, *desk.HANDLERS]
