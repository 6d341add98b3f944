"""Registrations for programs."""

from community.registrations.api import (
    additions,
    calling_off,
    cancelling,
    event,
    groups,
    kind,
    mine,
    minor,
    no_shows,
    organise,
    photos,
    places,
    register,
    register_me,
    reissue,
    waitlist,
)

HANDLERS = [
    *additions.HANDLERS,
    *kind.HANDLERS,
    *register.HANDLERS,
    *register_me.HANDLERS,
    *mine.HANDLERS,
    *photos.HANDLERS,
    *minor.HANDLERS,
    *organise.HANDLERS,
    *event.HANDLERS,
    *calling_off.HANDLERS,
    *places.HANDLERS,
    *waitlist.HANDLERS,
    *cancelling.HANDLERS,
    *reissue.HANDLERS,
    *no_shows.HANDLERS,
    *groups.HANDLERS,
]
