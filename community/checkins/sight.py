"""What the door says about a ticket that was just shown, readable at one glance."""

from datetime import datetime
from uuid import UUID

import msgspec

from community.checkins.beside import marks
from community.checkins.check_in import admit
from community.checkins.coming import Arrival
from community.checkins.recognise import recognise
from community.clock import now
from community.events.tables import Event
from community.language import _
from community.language.dates import clock_time
from community.money import yen
from community.payments.due import still_due
from community.refusal import Refused
from community.typed import read_id


class Sight(msgspec.Struct, kw_only=True):
    """welcome, already or refused (or left and back), with a sentence.

    `undo` and `seat` are addresses to ask next.

    `beside` is what they take in addition, of all that can be. Where something is due, `pay` is the
    address to write it down, and `take` what that button says.
    """

    outcome: str
    sentence: str
    name: str = ""
    company: str = ""
    roundtable: str | None = None
    at: str = ""
    id: UUID | None = None
    registration: UUID | None = None
    undo: str = ""
    seat: str = ""
    photo: str = ""
    beside: str = ""
    due_yen: int = 0
    pay: str = ""
    take: str = ""


async def look(event: Event, shown: str, by_name: str, scan: str = "") -> Sight:
    """Check in whoever is shown, and say what to tell them; a refusal is an answer as well."""
    try:
        arrival = await arrive(event, shown, by_name, scan=read_id(scan))
        return sight(event, arrival, await marks(event, arrival.registration.id))
    except Refused as refusal:
        return refused(event, refusal)


def refused(event: Event, refusal: Refused) -> Sight:
    """A refusal as the scanner shows it."""
    time = clock_time(now(), event.zone)
    return Sight(outcome="refused", sentence=refusal.sentence, at=time)


async def arrive(
    event: Event, shown: str, by_name: str, at: datetime | None = None, scan: UUID | None = None
) -> Arrival:
    """Check in whoever is shown: a ticket, its number, or a registration's id."""
    return await admit(event, recognise(shown), by_name, at, scan)


def sight(event: Event, arrival: Arrival, beside: str = "") -> Sight:
    """The arrival in words."""
    check, registration = arrival.check_in, arrival.registration
    due_yen = still_due(registration)
    return Sight(
        outcome="welcome" if arrival.is_first else "already",
        sentence=sentence(event, arrival, due_yen),
        name=arrival.member.name,
        company=arrival.member.company,
        at=clock_time(check.at, event.zone),
        id=check.id,
        registration=registration.id,
        undo=f"/checkins/{check.id}/undoing",
        seat=f"/events/{event.slug}/seat?registration={registration.id}",
        photo=registration.photo.words,
        beside=beside,
        due_yen=due_yen,
        pay=f"/registrations/{registration.id}/payments" if due_yen else "",
        take=_("{amount} in cash").format(amount=yen(due_yen)) if due_yen else "",
    )


def told(event: Event, arrival: Arrival) -> str:
    """Who came in, and what to tell them, for the top of a page."""
    words = sentence(event, arrival, still_due(arrival.registration))
    return f"{arrival.member.name}: {words}"


def sentence(event: Event, arrival: Arrival, due_yen: int) -> str:
    """Welcome with what is to be paid, or since when the person has been here."""
    if not arrival.is_first:
        time = clock_time(arrival.check_in.at, event.zone)
        return _("Already here since {time}.").format(time=time)
    if due_yen:
        return _("Welcome. {fee} to pay.").format(fee=yen(due_yen))
    return _("Welcome. Paid.") if arrival.registration.fee_yen else _("Welcome.")
