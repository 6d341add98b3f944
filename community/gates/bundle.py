"""What a gate keeps to go on without network: our keys, the sealed list, the tickets that ended."""

import asyncio
from base64 import b64encode

import msgspec

from community.checkins.beside import marked
from community.checkins.door_list import DoorList, Line, door_list
from community.events.tables import Event
from community.gates.ended import Ended, ended_tickets
from community.gates.going import Going, where_to
from community.gates.seal import lock_of, sealed
from community.registrations.tables import Standing
from community.tickets.ticket import public_keys, signed_facts


class Known(msgspec.Struct):
    """What the door says about a ticket that is on the list; `came` in milliseconds since 1970."""

    name: str
    company: str
    roundtable: str
    due_yen: int
    photo: str
    beside: str
    came: int | None


class Bundle(msgspec.Struct):
    """The lines by the place that a ticket leads to; nothing in it can be read without tickets."""

    event: int
    keys: list[str]
    lines: dict[str, str]
    ended: dict[str, Ended]


async def bundle_of(event: Event) -> Bundle:
    """What a gate of this event keeps."""
    whole = await door_list(event)
    going = await where_to(event)
    over = await ended_tickets(event)
    return await asyncio.to_thread(_packed, event.id, whole, going, over)


def _packed(event_id: int, whole: DoorList, going: Going, over: dict[int, Ended]) -> Bundle:
    """In a thread: thousands of signatures take a second, and everybody else is served meanwhile.

    A ticket that an older key has signed has other bytes, so each believed key gives it a line.
    """
    packed = {}
    for line in whole.lines:
        if line.standing == Standing.CONFIRMED:
            told = msgspec.json.encode(
                _known(line, going.of(line.id), marked(whole.beside, line.beside))
            )
            for signed in signed_facts(event_id, line.ticket_serial):
                place, key = lock_of(signed)
                packed[place] = sealed(key, told)
    ended = {
        lock_of(signed).place: why
        for serial, why in over.items()
        for signed in signed_facts(event_id, serial)
    }
    keys = [b64encode(key).decode() for key in public_keys()]
    return Bundle(event_id, keys, packed, ended)


def _known(line: Line, roundtable: str, beside: str) -> Known:
    came = int(line.at.timestamp() * 1000) if line.at else None
    photo = line.photo.words
    return Known(line.name, line.company, roundtable, line.due_yen, photo, beside, came)
