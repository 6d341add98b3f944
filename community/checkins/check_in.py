"""Check in: exactly one arrival for each registration, by the database's word.

Those who come to the doors of one event while a transaction runs come in together in the next one.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from community.checkins.come_in import Came, come_in
from community.checkins.coming import Arrival, Coming
from community.checkins.recognise import Shown
from community.checkins.tables import Method
from community.clock import now
from community.database import is_in_transaction, new_id, transaction
from community.database.actor import acting
from community.database.away import AWAY
from community.events.tables import Event
from community.registrations.tables import Registration
from community.together import Together

KEPT_AT_MOST = timedelta(hours=24)


async def check_in(
    event: Event, registration: Registration, method: Method, by_name: str
) -> Arrival:
    """The arrival of this person, or the first one; refuses who has no place."""
    serial = registration.ticket_serial
    return await admit(event, Shown(method, registration.id, serial, serial), by_name)


async def admit(
    event: Event,
    shown: Shown,
    by_name: str,
    at: datetime | None = None,
    scan: UUID | None = None,
) -> Arrival:
    """The same for whoever holds what was shown.

    `at` is when a phone without network saw it, `scan` the id that it gave to this: sent twice it
    is the same arrival.
    """
    coming = Coming(event, shown, by_name[:120], arrived_at(at), scan or new_id())
    if not is_in_transaction():
        return await _lines.ask(event.id, coming)
    [alone] = await come_in([coming])  # as a part of something larger
    if isinstance(alone, Exception):
        raise alone
    return alone


def arrived_at(told: datetime | None) -> datetime:
    """The moment a phone noted, if it is of the last day; else now."""
    is_believable = told is not None and told.tzinfo and now() - KEPT_AT_MOST <= told <= now()
    return told if told and is_believable else now()


async def _one_go(_event: int, coming: Sequence[Coming]) -> list[Came]:
    with acting(""):  # each check-in is noted in the name of whoever asked for it
        async with transaction():
            came = await come_in(coming)
            for each, outcome in zip(coming, came, strict=True):
                if isinstance(outcome, Arrival):
                    for keep in each.along:
                        await keep()
    return came


_lines = Together(_one_go, AWAY)
