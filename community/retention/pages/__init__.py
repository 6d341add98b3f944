"""How long data stays: what everybody may know, what a series chooses, what tonight removes."""

from community.retention.pages import desk, public, series

HANDLERS = [*public.HANDLERS, *desk.HANDLERS, *series.HANDLERS]
