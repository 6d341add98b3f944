"""A registration as calendars read it: one UID in mail, download and feed; SEQUENCE only grows."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from email.utils import parseaddr
from typing import TYPE_CHECKING
from urllib.parse import urlsplit
from uuid import UUID

from community.clock import now
from community.events.calendar import calendar_bytes, calendar_component
from community.events.tables import Event
from community.language import _
from community.members.tables import Member
from community.money import yen
from community.registrations.charge import taken_beside
from community.registrations.tables import Registration
from community.settings import settings

if TYPE_CHECKING:
    from icalendar import Event as Entry

Notes = Mapping[UUID, str]


def registrations_ics(
    registrations: Iterable[Registration], name: str = "", notes: Notes | None = None
) -> bytes:
    """A calendar of these registrations, each read together with its event.

    `notes` are lines of higher rooms, by the registration that they belong to.
    """
    told = notes or {}
    entries = [entry(each, each.event, told.get(each.id, "")) for each in registrations]
    return calendar_bytes(entries, name=name)


def invitation(registration: Registration, event: Event, member: Member, method: str) -> bytes:
    """The attachment of a mail: REQUEST puts the evening into the calendar, CANCEL takes it out."""
    from icalendar import vCalAddress

    component = entry(registration, event)
    component.DTSTAMP = now()  # when this message was written, as iTIP compares them
    if method == "CANCEL":
        component["status"] = "CANCELLED"
    organiser = vCalAddress(f"mailto:{parseaddr(settings().mail_from)[1]}")
    organiser.params["CN"] = settings().community_name
    attendee = vCalAddress(f"mailto:{member.email}")
    attendee.params.update(CN=member.name, PARTSTAT="ACCEPTED", RSVP="FALSE")
    component.add("organizer", organiser)
    component.add("attendee", attendee)
    return calendar_bytes([component], method)


def entry(registration: Registration, event: Event, note: str = "") -> "Entry":
    """The evening as this person's calendar shows it: confirmed, tentative or cancelled."""
    more = filter(None, [_beside(registration), _to_be_paid(registration), note])
    component = calendar_component(
        event, registration.has_place, uid_of(registration), registration.sequence, more
    )
    component.DTSTAMP = component.LAST_MODIFIED = _changed_at(registration, event)
    if registration.is_cancelled:
        component["status"] = "CANCELLED"
    if registration.waits and not event.is_called_off:
        component["status"] = "TENTATIVE"
    return component


def _beside(registration: Registration) -> str:
    names = " · ".join(taken_beside(registration))
    return _("In addition: {names}").format(names=names) if names else ""


def _to_be_paid(registration: Registration) -> str:
    if registration.is_cancelled or not registration.missing_yen:
        return ""
    return _("To be paid: {amount}").format(amount=yen(registration.missing_yen))


def _changed_at(registration: Registration, event: Event) -> datetime:
    last = registration.cancelled_at if registration.is_cancelled else registration.registered_at
    return max(event.changed_at, last)


def uid_of(registration: Registration) -> str:
    """The name by which calendars know the registration, whatever becomes of it."""
    return f"registration-{registration.id}@{urlsplit(settings().address).hostname}"
