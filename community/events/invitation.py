"""What the event page asks its reader to do: the one button, honest about its state."""

from enum import StrEnum

from community.clock import now
from community.events.tables import Event
from community.events.visible_to import Viewer


class Invitation(StrEnum):
    """The one thing to do on an event's page."""

    LOCKED = "locked"
    PUBLISH = "publish"
    REGISTER = "register"
    WAIT = "wait"
    CLOSED = "closed"
    READ = "read"
    OVER = "over"
    CALLED_OFF = "called_off"


def invitation(event: Event, viewer: Viewer) -> Invitation:
    """Register while there are places, wait while there are none, read once there is a report."""
    if event.is_called_off:
        return Invitation.CALLED_OFF
    if not viewer.may_join(event):
        return Invitation.LOCKED
    if not event.is_published:
        return Invitation.PUBLISH
    if event.is_over:
        return Invitation.READ if event.has_report else Invitation.OVER
    if event.places_left > 0:
        return Invitation.REGISTER
    return Invitation.CLOSED if event.starts_at <= now() else Invitation.WAIT
