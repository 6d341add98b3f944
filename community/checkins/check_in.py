"""Check in: exactly one arrival for each registration, by the database's word."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from community.checkins.tables import CheckIn, Method
from community.clock import now
from community.database import fetch_value, lock, new_id, only, transaction
from community.events.tables import Event
from community.language import _
from community.live import tell
from community.members.tables import Member
from community.refusal import Conflict
from community.registrations.tables import Registration
from community.webhooks.announce import announce

KEPT_AT_MOST = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class Arrival:
    """Somebody at the door; `is_first` is false when they had been checked in before."""

    check_in: CheckIn
    registration: Registration
    member: Member
    is_first: bool


async def check_in(
    event: Event,
    registration: Registration,
    method: Method,
    by_name: str,
    at: datetime | None = None,
    scan: UUID | None = None,
) -> Arrival:
    """The arrival of this person, the first one if there is one already.

    `at` is when a phone without network saw the ticket, `scan` the id that it gave to this: sent
    twice it is the same arrival. Refuses who has no place here.
    """
    async with transaction():
        shown, registration = registration.ticket_serial, await lock(registration)
        if shown != registration.ticket_serial:
            raise Conflict(_("This ticket is no longer valid: a newer one has replaced it."))
        member = only(await Member.objects().get(Member.id == registration.member))
        refuse_without_place(event, registration, str(member.name))
        came_at = arrived_at(at)
        made = await fetch_value(
            _ONCE, scan or new_id(), event.id, registration.id, method, by_name[:120], came_at
        )
        if made is not None:
            await tell(f"door:{event.id}")
            ids = {"checkin": str(made), "registration": str(registration.id)}
            await announce("checkin.created", {**ids, "event": str(event.id), "method": method})
        counts = (CheckIn.registration == registration.id) & CheckIn.undone_at.is_null()
        found = only(await CheckIn.objects().get(counts))
    return Arrival(found, registration, member, is_first=found.id == (made or scan))


def arrived_at(told: datetime | None) -> datetime:
    """The moment a phone noted, if it is of the last day; else now."""
    is_believable = told is not None and told.tzinfo and now() - KEPT_AT_MOST <= told <= now()
    return told if told and is_believable else now()


def refuse_without_place(event: Event, registration: Registration, name: str) -> None:
    """Refuse another evening's registration, and one that has no place."""
    if registration.event != event.id:
        raise Conflict(_("This ticket is for another evening."), "ticket")
    if not event.is_published:
        raise Conflict(_("This event does not take place."))
    if registration.is_cancelled:
        raise Conflict(_("{name} has cancelled and has no place.").format(name=name))
    if not registration.has_place:
        raise Conflict(_("{name} is on the waitlist and has no place yet.").format(name=name))


_ONCE = """
    INSERT INTO check_in (id, event, registration, method, by_name, at, undone_at)
    VALUES ($1, $2, $3, $4, $5, $6, NULL) ON CONFLICT DO NOTHING RETURNING id
"""
