"""An event's page, registering, the ticket, one's own registrations, the organiser's list."""

from community.registrations.pages import event, mine, organise, places, register, waitlist

HANDLERS = [
    *event.HANDLERS,
    *register.HANDLERS,
    *mine.HANDLERS,
    *organise.HANDLERS,
    *waitlist.HANDLERS,
    *places.HANDLERS,
]
