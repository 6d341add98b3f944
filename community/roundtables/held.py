"""Chairs that were given by hand: the machine leaves them as they are."""

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from community.database import execute, fetch, only, transaction
from community.events.tables import Event, Round
from community.floor.letters import number
from community.live import tell
from community.roundtables.crowd import Crowd
from community.roundtables.tables import Chair
from community.wishes.wishes import Pin, Wishes

_HELD = """
    SELECT chair.registration, chair.round, roundtable.letter
    FROM chair JOIN roundtable ON roundtable.id = chair.roundtable
    WHERE chair.round = ANY($1) AND chair.is_held
"""


async def with_held(wishes: Wishes, rounds: Sequence[Round], people: Crowd) -> Wishes:
    """The wishes, and a pin for everybody who was put at a roundtable by hand and is here.

    Rounds count from the first of these.
    """
    places: dict[UUID, int] = {each.id: place for place, each in enumerate(rounds)}
    here = {person.key for person in people.people}
    pins = [
        Pin(people.keys[row["registration"]], number(row["letter"]), places[row["round"]])
        for row in await fetch(_HELD, list(places))
        if people.keys.get(row["registration"]) in here
    ]
    return replace(wishes, pins=(*wishes.pins, *pins))


async def let_go(chair: Chair) -> tuple[Round, Event]:
    """Let the machine move this person again."""
    async with transaction():
        await execute("UPDATE chair SET is_held = false WHERE id = $1", chair.id)
        round = only(await Round.objects(Round.event).get(Round.id == chair.round))
        await tell(f"seating:{round.event.id}")
    return round, round.event
