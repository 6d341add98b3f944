"""In time: until when whoever holds a place can give it back by themselves."""

from community.events.tables import Event
from community.language import _
from community.language.dates import day_and_time
from community.registrations.tables import Registration


def can_be_given_back(registration: Registration, event: Event) -> bool:
    """Whether its holder can cancel it: a turn always, a place in time or when asked about it."""
    if registration.is_cancelled or event.has_begun or event.is_called_off:
        return False
    return not registration.has_place or event.takes_places_back or registration.is_asked


def too_late_here(event: Event) -> str:
    """Until when its holder could cancel it, and whom to ask now."""
    sentence = _("It could be cancelled here until {when}. Please write to the organisers.")
    return sentence.format(when=day_and_time(event.cancelled_until, event.zone))
