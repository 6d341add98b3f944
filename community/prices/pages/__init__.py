"""What organisers do about prices: the rules of an evening or a series, and codes."""

from community.prices.pages import event, series

HANDLERS = [*event.HANDLERS, *series.HANDLERS]
