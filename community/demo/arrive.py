"""People come through the door."""

from collections.abc import Sequence
from datetime import timedelta

from community.checkins.check_in import check_in
from community.checkins.tables import Method
from community.clock import moved_to
from community.demo.script import Person
from community.events.tables import Event
from community.payments.due import still_due
from community.payments.means import Means
from community.payments.record import record
from community.registering.walk_in import add_walk_in
from community.registrations.tables import Registration

OPENS_BEFORE = timedelta(minutes=25)


async def arrive(event: Event, come: Sequence[Registration]) -> None:
    """Everybody shows the ticket, fifty seconds apart, from before the beginning."""
    for place, registration in enumerate(come):
        with moved_to(event.starts_at - OPENS_BEFORE + timedelta(seconds=50 * place)):
            await check_in(event, registration, Method.CAMERA, "水野 葵")
            await pay(registration, place)


async def pay(registration: Registration, place: int) -> None:
    """Most pay in cash, some otherwise, and every ninth a little later."""
    means = Means.OTHER if place % 5 == 4 else Means.CASH
    if still_due(registration) and place % 9 != 8:
        await record(registration, means, still_due(registration), 0, "水野 葵")


async def walk_in(event: Event, strangers: Sequence[Person]) -> None:
    """Some come without having registered."""
    for place, person in enumerate(strangers):
        with moved_to(event.starts_at + timedelta(minutes=place)):
            registration = await add_walk_in(event, person.name, person.company)
            await check_in(event, registration, Method.WALK_IN, "水野 葵")
