"""What the event page asks its reader to do: the one button, honest about its state."""

from enum import StrEnum

from community.clock import now
from community.events.tables import Event


class Invitation(StrEnum):
    """The one thing to do on an event's page."""

    PUBLISH = "publish"
    REGISTER = "register"
    WAIT = "wait"
    CLOSED = "closed"
    READ = "read"
    OVER = "over"
    CALLED_OFF = "called_off"


def invitation(event: Event) -> Invitation:
    """Register while there are places, wait while there are none, read once there is a report."""
    if event.is_called_off:
        return Invitation.CALLED_OFF
    if not event.is_published:
        return Invitation.PUBLISH
    if event.is_over:
        return Invitation.READ if event.has_report else Invitation.OVER
    if event.places_left > 0:
        return Invitation.REGISTER
    return Invitation.CLOSED if event.starts_at <= now() else Invitation.WAIT
