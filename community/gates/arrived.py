"""What whoever came in reads on their own phone."""

from dataclasses import dataclass
from datetime import datetime

from community.checkins.tables import CheckIn
from community.events.tables import Event
from community.gates.going import where_to
from community.payments.due import still_due
from community.registrations.tables import Registration


@dataclass(frozen=True, slots=True)
class Arrived:
    """Since when somebody is here (None before that), where to go, and what is still to be paid."""

    at: datetime | None
    roundtable: str
    due_yen: int


async def arrived(event: Event, registration: Registration) -> Arrived:
    """How somebody stands at the door."""
    mine = (CheckIn.registration == registration.id) & CheckIn.undone_at.is_null()
    check_in = await CheckIn.objects().get(mine)
    where = (await where_to(event)).of(registration.id)
    return Arrived(check_in.at if check_in else None, where, still_due(registration))
