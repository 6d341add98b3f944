"""Cancelling for programs."""

from community.cancelling.api import cancellation, terms

HANDLERS = [
    *cancellation.HANDLERS,
    *terms.HANDLERS,
]
