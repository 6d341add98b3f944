"""Find a registration."""

from uuid import UUID

from community.events.tables import Event
from community.members.tables import Member
from community.registrations.tables import Registration
from community.tickets.ticket_number import serials_of


async def by_member(event: Event, member: Member) -> Registration | None:
    """What this person has at this event, in any standing."""
    theirs = (Registration.event == event.id) & (Registration.member == member.id)
    return await Registration.objects().get(theirs)


async def by_id(registration_id: UUID) -> Registration | None:
    """The registration with its event and its person."""
    both = Registration.objects(Registration.event, Registration.member)
    return await both.get(Registration.id == registration_id)


async def event_of(registration: Registration) -> Event | None:
    """The event that a registration is for, whether it was read together with it or not."""
    event = registration.event
    return event if isinstance(event, Event) else await Event.objects().get(Event.id == event)


async def by_serial(serial: int) -> Registration | None:
    """The registration whose ticket has this serial, with its event and its person."""
    both = Registration.objects(Registration.event, Registration.member)
    return await both.get(Registration.ticket_serial == serial)


async def by_number(event: Event, typed: str) -> Registration | None:
    """The registration whose ticket number was read out or typed at the door, with its person."""
    serials = serials_of(typed)
    if not serials:
        return None
    named = Registration.objects(Registration.member).where(Registration.event == event.id)
    return await named.where(
        Registration.ticket_serial >= serials.start, Registration.ticket_serial <= serials[-1]
    ).first()
