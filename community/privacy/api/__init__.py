"""Requests about data, retention, leaks, sponsors' links and accounts, for programs."""

from community.privacy.api import (
    leak,
    merge,
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
    *merge.HANDLERS,
    *sponsors.HANDLERS,
    *mine.HANDLERS,
    *requests.HANDLERS,
    *take_along.HANDLERS,
]
