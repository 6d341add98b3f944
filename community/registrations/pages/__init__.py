"""An event's page, registering, the ticket, one's own registrations, the organiser's list."""

from community.registrations.pages import event, mine, organise, register

HANDLERS = [*event.HANDLERS, *register.HANDLERS, *mine.HANDLERS, *organise.HANDLERS]
