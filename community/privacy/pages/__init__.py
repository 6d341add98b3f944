"""My data, the requests about it, and what everybody may know."""

from community.privacy.pages import breach, deletion, desk, mine, public, series, sponsors

HANDLERS = [
    *breach.HANDLERS,
    *public.HANDLERS,
    *mine.HANDLERS,
    *deletion.HANDLERS,
    *desk.HANDLERS,
    *sponsors.HANDLERS,
    *series.HANDLERS,
]
