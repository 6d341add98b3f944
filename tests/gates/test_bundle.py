"""What a gate keeps to go on without network."""

import json
from base64 import b64decode

import base45
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from msgspec.structs import replace
from pytest import raises

from community.cancelling.cancel import cancel
from community.checkins.check_in import check_in
from community.checkins.tables import Method
from community.gates.bundle import bundle_of
from community.gates.ended import Ended
from community.gates.seal import lock_of
from community.keys import read_anew
from community.registering.register import register
from community.settings import settings, use
from community.tickets.ticket import new_serial, ticket_code
from tests.cast import an_event, haruto, mei, someone


def signed(event, registration):
    """The bytes of the ticket as the guest holds it."""
    return base45.b45decode(ticket_code(event.id, registration.ticket_serial)[3:])


def opened(bundle, ticket):
    """What the gate learns when this ticket is shown."""
    lock = lock_of(ticket)
    sealed = b64decode(bundle.lines[lock.place])
    return json.loads(AESGCM(lock.key).decrypt(sealed[:12], sealed[12:], None))


async def test_a_ticket_opens_its_own_line_and_no_other(house):
    event = await an_event()
    haru = await register(event, await haruto(company="青葉データ工房"))
    other = await register(event, await mei())

    bundle = await bundle_of(event)

    assert opened(bundle, signed(event, haru)) == {
        "name": "haruto",
        "company": "青葉データ工房",
        "roundtable": "",
        "due_yen": 2000,
        "photo": "？ 写真：未回答",
        "beside": "",
        "came": None,
    }
    theirs = b64decode(bundle.lines[lock_of(signed(event, other)).place])
    with raises(InvalidTag):
        AESGCM(lock_of(signed(event, haru)).key).decrypt(theirs[:12], theirs[12:], None)


async def test_nothing_can_be_read_without_a_ticket(house):
    event = await an_event()
    haru = await register(event, await haruto())

    said = repr(await bundle_of(event))

    assert repr(event.id) in said
    for secret in ("haruto", str(haru.id), str(haru.ticket_serial), ticket_code(event.id, 1)[:20]):
        assert secret not in said


async def test_who_is_in_already_is_known(house):
    event = await an_event()
    haru = await register(event, await haruto())
    arrival = await check_in(event, haru, Method.NAME, "aoi")

    line = opened(await bundle_of(event), signed(event, haru))

    assert line["came"] == int(arrival.check_in.at.timestamp() * 1000)


async def test_an_unchanged_list_is_the_same(house):
    event = await an_event()
    haru = await register(event, await haruto())
    before = await bundle_of(event)

    assert await bundle_of(event) == before
    await check_in(event, haru, Method.NAME, "aoi")
    assert await bundle_of(event) != before


async def test_a_ticket_of_the_key_before_opens_its_line_until_its_day(house):
    event = await an_event()
    haru = await register(event, await haruto())
    old = signed(event, haru)
    before = settings()
    use(replace(before, secret_key=f"newer {before.secret_key}"))
    read_anew()

    try:
        bundle, new = await bundle_of(event), signed(event, haru)
    finally:
        use(before)
        read_anew()

    assert (len(bundle.keys), old == new) == (2, False)
    assert opened(bundle, old) == opened(bundle, new)


async def test_tickets_that_ended_are_on_the_revocation_list_of_every_gate(house):
    event = await an_event(places=2)
    first, second = [await register(event, await someone(name)) for name in ("a", "b")]
    waits = await register(event, await haruto())
    old = signed(event, first)
    first.ticket_serial = new_serial()
    await first.save()
    gone = signed(event, second)
    await cancel(second)
    last = await register(event, await mei())

    bundle = await bundle_of(event)

    assert bundle.ended == {
        lock_of(old).place: Ended.REPLACED,
        lock_of(gone).place: Ended.CANCELLED,
        lock_of(signed(event, last)).place: Ended.WITHOUT_PLACE,
    }
    assert opened(bundle, signed(event, first))["name"] == "a"
    assert opened(bundle, signed(event, waits))["name"] == "haruto"
