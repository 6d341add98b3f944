"""An evening with thousands of tickets, written straight into the database."""

from typing import NamedTuple
from uuid import UUID

from bench.evening import made, person
from community.cli.machine import with_pool
from community.cli.migrate import migrate
from community.database import execute, only
from community.events.find import event_by_slug
from community.events.tables import Event
from community.members.tables import Member
from community.places.kinds import first_kind
from community.registrations.tables import Registration, Standing
from community.tickets.ticket import new_serial, ticket_code
from community.tokens.create_token import create_token

AT_ONCE = 500


class Crowd(NamedTuple):
    """The event, the tickets of its guests, and the token of a gate."""

    event: Event
    tickets: list[str]
    token: str


def crowd(series: str, many: int) -> Crowd:
    """So many people have a place at a new evening."""
    migrate()
    return with_pool(lambda: gathered(series, many))


async def gathered(series: str, many: int, family: str = "") -> Crowd:
    """The same, where the pool is open already; `family` tells people of one series apart."""
    slug, _token = await made(series)
    family = family or series
    event = only(await event_by_slug(slug))
    kind = await first_kind(event)
    await execute("UPDATE event SET places = $2 WHERE id = $1", event.id, many)
    await execute("UPDATE place_kind SET capacity = $2 WHERE event = $1", event.id, many)
    tickets = []
    for begin in range(0, many, AT_ONCE):
        numbers = range(begin, min(begin + AT_ONCE, many))
        people = [Member(**person(family, n)) for n in numbers]
        given = [_place(event, kind.id, each) for each in people]
        await Member.insert(*people)
        await Registration.insert(*given)
        tickets += [ticket_code(event.id, each.ticket_serial) for each in given]
    return Crowd(event, tickets, await create_token(f"gate {family}", "door"))


def _place(event: Event, kind: UUID, who: Member) -> Registration:
    return Registration(
        event=event.id,
        kind=kind,
        member=who.id,
        standing=Standing.CONFIRMED,
        ticket_serial=new_serial(),
        fee_yen=event.fee_yen,
    )
