"""Giving a place back, saying that one still comes, and the terms of both."""

from community.cancelling.pages import cancellation, still_coming, terms

HANDLERS = [
    *cancellation.HANDLERS,
    *still_coming.HANDLERS,
    *terms.HANDLERS,
]
