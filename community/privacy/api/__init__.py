"""Requests about data, retention, leaks, and sponsors' links, for programs."""

from community.privacy.api import (
    leak,
    mine,
    organise,
    requests,
    rows,
    series,
    sponsors,
    take_along,
)

HANDLERS = [
    *organise.HANDLERS,
    *rows.HANDLERS,
    *series.HANDLERS,
    *leak.HANDLERS,
    *sponsors.HANDLERS,
    *mine.HANDLERS,
    *requests.HANDLERS,
    *take_along.HANDLERS,
]
