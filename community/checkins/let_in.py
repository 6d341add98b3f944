"""Somebody stands at the door without a registration: add them, and they are in."""

from collections.abc import Sequence

from community.checkins.check_in import check_in
from community.checkins.coming import Arrival
from community.checkins.tables import Method
from community.database import transaction
from community.events.tables import Event
from community.members.tables import Member
from community.places.tables import PlaceKind
from community.registering.walk_in import add_walk_in, take_in


async def let_in(
    event: Event,
    name: str,
    company: str,
    email: str,
    by_name: str,
    beside: Sequence[PlaceKind] = (),
) -> Arrival:
    """The walk-in's arrival; who had a place already is checked in with it. `beside` is what they
    take in addition."""
    async with transaction():
        registration = await add_walk_in(event, name, company, email, beside)
        arrival = await check_in(event, registration, Method.WALK_IN, by_name)
    return arrival  # noqa: RET504 - a return inside the block is none to mypy


async def let_in_anyway(event: Event, member: Member, by_name: str) -> Arrival:
    """The arrival of somebody who waited or had cancelled, and came all the same."""
    async with transaction():
        registration = await take_in(event, member)
        arrival = await check_in(event, registration, Method.WALK_IN, by_name)
    return arrival  # noqa: RET504 - a return inside the block is none to mypy
