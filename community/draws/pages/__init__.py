"""A draw before and after, for everybody, and what organisers do about it."""

from community.draws.pages import draw, nominate

HANDLERS = [*draw.HANDLERS, *nominate.HANDLERS]
