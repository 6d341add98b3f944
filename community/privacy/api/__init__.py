"""My data and the requests about it, for programs."""

from community.privacy.api import mine, organise, requests, take_along

HANDLERS = [
    *organise.HANDLERS,
    *mine.HANDLERS,
    *requests.HANDLERS,
    *take_along.HANDLERS,
]
