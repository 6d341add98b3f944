"""Self check-in: whoever has a place and stands before the venue's screen checks in by phone."""

from datetime import datetime, timedelta
from unicodedata import normalize

from community.checkins.check_in import check_in
from community.checkins.coming import Arrival
from community.checkins.tables import Method
from community.clock import now
from community.events.tables import Event
from community.gates.rotating import is_fresh
from community.language import _
from community.language.dates import clock_time
from community.refusal import Conflict, Refused
from community.registrations.tables import Registration
from community.web.allowance import spend

OPENS_BEFORE = timedelta(hours=2)
MOST_TRIES = 10
PER = timedelta(minutes=10)


async def check_in_oneself(event: Event, registration: Registration, code: str) -> Arrival:
    """The arrival of whoever typed or scanned the digits of the screen.

    Refuses digits that are not, or no longer, on the screen, and times when it is not open.
    """
    refuse_unless_open(event, now())
    await spend(f"self check-in:{registration.id}", MOST_TRIES, PER)
    typed = "".join(normalize("NFKC", code).split())
    if not is_fresh(event.id, typed, now()):
        raise Refused(_("These digits have changed. Please read the screen once more."), "code")
    return await check_in(event, registration, Method.SELF, registration.member.name)


def opens_at(event: Event) -> datetime:
    """From when on people check in by themselves."""
    return event.starts_at - OPENS_BEFORE


def refuse_unless_open(event: Event, moment: datetime) -> None:
    """Refuse before it opens and after the evening."""
    if moment < opens_at(event):
        time = clock_time(opens_at(event), event.zone)
        raise Conflict(_("You can check in here from {time}.").format(time=time))
    if event.is_over:
        raise Conflict(_("This evening is over."))
