"""Keep what an organiser says of who sits with whom, and take it back."""

from itertools import pairwise

import msgspec

from community.database import execute, lock, new_id, transaction
from community.events.tables import Event
from community.language import _
from community.live import tell
from community.mixing.asked import Asked
from community.mixing.came_together import party_of
from community.mixing.check import checked
from community.mixing.mix import Mix
from community.mixing.people import People, people_of
from community.mixing.read import a_letter
from community.mixing.said import mix_of, said_of
from community.refusal import Refused

MOST_WISHES = 500


async def keep_mix(event: Event, mix: Mix) -> Mix:
    """This holds for everybody from now on. Refuses what nobody could keep, or read."""
    mix = checked(mix)
    async with transaction():
        event = await lock(event)
        await _keep(event, mix)
        await tell(f"seating:{event.id}")
    return mix


async def say(event: Event, asked: Asked) -> None:
    """Keep one more wish; said again, it takes the place of what was said before."""
    people = await people_of(event)
    async with transaction():
        event = await lock(event)
        said = await said_of(event)
        if len(said.pairs) + len(said.pins) >= MOST_WISHES:
            raise Refused(_("These are more wishes than any plan could keep. Take some back."))
        match asked.kind:
            case "together" | "apart":
                await _say_of_two(event, people, asked)
            case "party":
                await _keep_party(event, people, asked)
            case "pin":
                await _pin(event, people, asked)
            case _:
                await _keep(event, checked(_with(said.mix, asked)))
        await tell(f"seating:{event.id}")


def _with(mix: Mix, asked: Asked) -> Mix:
    if asked.kind == "rivals":
        return msgspec.structs.replace(mix, rivals=[*mix.rivals, asked.companies])
    letter = a_letter(asked.roundtable)
    if asked.kind == "closed":
        return msgspec.structs.replace(mix, closed=[*mix.closed, letter])
    if not asked.chairs:
        raise Refused(_("Please say how many chairs stay free."), "chairs")
    return msgspec.structs.replace(mix, reserved={**mix.reserved, letter: asked.chairs})


async def _say_of_two(event: Event, people: People, asked: Asked) -> None:
    pair = sorted({people.find(asked.one, "one"), people.find(asked.other, "other")})
    if len(pair) == 1:
        raise Refused(_("Please choose two different people."), "other")
    await execute(_TWO, new_id(), event.id, *pair, asked.kind == "together")


async def _keep_party(event: Event, people: People, asked: Asked) -> None:
    together = (await party_of(event, people, asked.one)).people
    for pair in pairwise(together):
        await execute(_TWO, new_id(), event.id, *pair, True)


async def _pin(event: Event, people: People, asked: Asked) -> None:
    person, letter = people.find(asked.one, "one"), a_letter(asked.roundtable)
    await execute(_PIN, new_id(), event.id, person, letter, asked.round)


async def take_back(event: Event, wish: str) -> None:
    """A wish that was kept goes, by its key; one that has gone already is no error."""
    kind, _dash, key = wish.partition("-")
    async with transaction():
        event = await lock(event)
        mix = await mix_of(event)
        match kind:
            case "pair" | "pin":
                await execute(_GONE[kind], event.id, key)
            case "rivals":
                left = [each for each in mix.rivals if ",".join(each) != key]
                await _keep(event, msgspec.structs.replace(mix, rivals=left))
            case "closed":
                closed = [each for each in mix.closed if each != key]
                await _keep(event, msgspec.structs.replace(mix, closed=closed))
            case "reserved":
                chairs = {each: n for each, n in mix.reserved.items() if each != key}
                await _keep(event, msgspec.structs.replace(mix, reserved=chairs))
        await tell(f"seating:{event.id}")


async def _keep(event: Event, mix: Mix) -> None:
    await execute(_MIX, new_id(), event.id, msgspec.json.encode(mix).decode())


_MIX = """
    INSERT INTO mixing (id, event, mix) VALUES ($1, $2, $3)
    ON CONFLICT (event) DO UPDATE SET mix = EXCLUDED.mix
"""
_TWO = """
    INSERT INTO pair_wish (id, event, one, other, is_together) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (one, other) DO UPDATE SET is_together = EXCLUDED.is_together
"""
_PIN = """
    INSERT INTO pin (id, event, registration, letter, number) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (registration, number) DO UPDATE SET letter = EXCLUDED.letter
"""
_GONE = {
    "pair": "DELETE FROM pair_wish WHERE event = $1 AND id::text = $2",
    "pin": "DELETE FROM pin WHERE event = $1 AND id::text = $2",
}
