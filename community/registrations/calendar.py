"""A registration as calendars read it: one UID in mail, download and feed; SEQUENCE only grows."""

from collections.abc import Iterable
from email.utils import parseaddr
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from community.events.calendar import calendar_bytes, calendar_component
from community.events.tables import Event
from community.members.tables import Member
from community.registrations.tables import Registration
from community.settings import settings

if TYPE_CHECKING:
    from icalendar import Component


def registrations_ics(registrations: Iterable[Registration], name: str = "") -> bytes:
    """A calendar of these registrations, each read together with its event."""
    return calendar_bytes([entry(each, each.event) for each in registrations], name=name)


def invitation(registration: Registration, event: Event, member: Member, method: str) -> bytes:
    """The attachment of a mail: REQUEST puts the evening into the calendar, CANCEL takes it out."""
    from icalendar import vCalAddress

    component = entry(registration, event)
    if method == "CANCEL":
        component["status"] = "CANCELLED"
    organiser = vCalAddress(f"mailto:{parseaddr(settings().mail_from)[1]}")
    organiser.params["CN"] = settings().community_name
    attendee = vCalAddress(f"mailto:{member.email}")
    attendee.params.update(CN=member.name, PARTSTAT="ACCEPTED", RSVP="FALSE")
    component.add("organizer", organiser)
    component.add("attendee", attendee)
    return calendar_bytes([component], method)


def entry(registration: Registration, event: Event) -> "Component":
    """The evening as this person's calendar shows it: confirmed, tentative or cancelled."""
    component = calendar_component(
        event, registration.has_place, uid_of(registration), registration.sequence
    )
    if registration.is_cancelled:
        component["status"] = "CANCELLED"
    if registration.waits and not event.is_called_off:
        component["status"] = "TENTATIVE"
    return component


def uid_of(registration: Registration) -> str:
    """The name by which calendars know the registration, whatever becomes of it."""
    return f"registration-{registration.id}@{urlsplit(settings().address).hostname}"
