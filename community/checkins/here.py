"""Who is here."""

from community.checkins.tables import CheckIn
from community.events.tables import Event
from community.registrations.tables import Registration


async def who_is_here(event: Event) -> list[Registration]:
    """The registrations of all who are in, with their members, in the order in which they came."""
    with_people = CheckIn.objects(CheckIn.registration, CheckIn.registration._.member)
    counts = (CheckIn.event == event.id) & CheckIn.undone_at.is_null()
    arrivals = await with_people.where(counts).order_by(CheckIn.at)
    return [each.registration for each in arrivals]
