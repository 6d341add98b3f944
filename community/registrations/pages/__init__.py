"""An event's page, registering, the ticket, one's own registrations, the organiser's list."""

from community.registrations.pages import (
    additions,
    cancelling,
    event,
    groups,
    keep,
    kind,
    mine,
    organise,
    places,
    register,
    reissue,
    still_coming,
    waitlist,
)

HANDLERS = [
    *additions.HANDLERS,
    *kind.HANDLERS,
    *event.HANDLERS,
    *register.HANDLERS,
    *mine.HANDLERS,
    *organise.HANDLERS,
    *waitlist.HANDLERS,
    *places.HANDLERS,
    *cancelling.HANDLERS,
    *reissue.HANDLERS,
    *still_coming.HANDLERS,
    *groups.HANDLERS,
    *keep.HANDLERS,
]
