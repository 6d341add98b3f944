"""What somebody still has to pay."""

from community.events.tables import Event
from community.registrations.due import due_yen
from community.registrations.tables import Registration


def still_due(registration: Registration) -> int:
    """What is to be paid for a place, and all beside it, in whole yen; nothing without a place."""
    return due_yen(registration)


def is_to_be_had(registration: Registration, event: Event) -> bool:
    """Whether there is a place to pay for: theirs, or offered, on an evening that takes place."""
    return bool(not event.is_called_off and (registration.has_place or registration.is_offered))
