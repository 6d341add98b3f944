"""Somebody comes when everybody sits already: the seating is mended, and every door says where."""

import json
from base64 import b64decode

import base45
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from community.gates.bundle import bundle_of
from community.gates.seal import lock_of
from community.plannings.seat import seat_everyone
from community.registering.register import register
from community.tickets.ticket import ticket_code
from tests.cast import an_event, aoi, as_, haruto
from tests.roundtables.guests import ten_come

EVENT = "/events/hitori-cs-33"
WAITS = "No chair yet: the organisers give you one."
JSON = {"accept": "application/json"}


async def where(door, ticket):
    """What the scanner shows: it checks the ticket in, and asks where its answer says."""
    said = (await door.post(f"{EVENT}/checkins", data={"ticket": ticket}, headers=JSON)).json()
    return said["outcome"], (await door.get(said["seat"], headers=JSON)).json()


async def test_a_late_guest_gets_a_chair_and_the_scanner_the_tablet_and_the_list_name_it(
    open_browser,
):
    event = await an_event(places=30)
    await ten_come(event)
    await seat_everyone(event, rounds=2)
    late = await register(event, await haruto())
    ticket = ticket_code(event.id, late.ticket_serial)
    organiser = await aoi()
    door, tablet = [await as_(organiser, open_browser(accept_language="en")) for _each in range(2)]

    outcome, seat = await where(door, ticket)
    assert (outcome, seat["roundtable"], seat["waits"]) == ("welcome", None, WAITS)
    told = await door.get(f"{EVENT}/seat", params={"registration": str(late.id)})
    assert told.text.count(WAITS) == 1
    mended = await door.post(f"{EVENT}/seating/repair")
    assert mended.status_code == 303

    outcome, seat = await where(door, ticket)
    roundtable = seat["roundtable"]
    assert (outcome, roundtable.startswith("Roundtable ")) == ("already", True)
    await tablet.post(f"{EVENT}/door/kiosk", data={"name": "East", "pin": "2468"})
    said = (await tablet.post("/kiosk/checkins", data={"ticket": ticket})).json()
    assert said["roundtable"] == roundtable
    lock = lock_of(base45.b45decode(ticket[3:]))
    sealed = b64decode((await bundle_of(event)).lines[lock.place])
    kept = json.loads(AESGCM(lock.key).decrypt(sealed[:12], sealed[12:], None))
    assert kept["roundtable"][-1] == roundtable[-1]
