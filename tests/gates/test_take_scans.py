"""What devices saw without network comes in."""

import asyncio
import random
from datetime import timedelta
from uuid import uuid4

import pytest

from community.cancelling.cancel import cancel
from community.checkins.check_in import check_in
from community.checkins.door_list import door_list
from community.checkins.sight import arrive, look
from community.checkins.tables import CheckIn, Method, ReplacedTicket, Said, Scan
from community.checkins.undo import undo
from community.clock import now
from community.database import fetch
from community.gates.kept_scan import KeptScan
from community.gates.take_scans import take_scans
from community.registering.register import register
from community.tickets.ticket import new_serial, ticket_code
from community.tickets.ticket_number import ticket_number
from community.tokens.create_token import create_token
from tests.cast import an_event, haruto, mei, someone


def scan(event, registration, minutes=5, **known):
    """What a device saw `minutes` ago."""
    shown = ticket_code(event.id, registration.ticket_serial)
    given = {"id": uuid4(), "said": Said.WELCOME, "shown": shown, **known}
    return KeptScan(at=now() - timedelta(minutes=minutes), **given)


async def here(event):
    """Who is in, since when, and by whose device."""
    rows = await fetch(
        "SELECT registration, at, by_name, method FROM check_in WHERE event = $1 "
        "AND undone_at IS NULL ORDER BY registration",
        event.id,
    )
    return [tuple(row) for row in rows]


async def test_a_scan_that_is_sent_twice_counts_once_and_from_when_it_was_made(house):
    event = await an_event()
    haru = await register(event, await haruto())
    seen = scan(event, haru)

    for _again in range(2):
        await take_scans(event, [seen, seen], "east")

    assert await here(event) == [(haru.id, seen.at, "east", Method.CAMERA)]
    assert await Scan.count() == 1


async def test_the_earliest_counts_even_before_a_check_in_that_was_made_online(house):
    event = await an_event()
    haru = await register(event, await haruto())
    await arrive(event, str(haru.id), "aoi", now() - timedelta(minutes=4))
    earlier, later = scan(event, haru, minutes=9), scan(event, haru, minutes=2)

    await take_scans(event, [later], "west")
    await take_scans(event, [earlier], "east")

    assert await here(event) == [(haru.id, earlier.at, "east", Method.CAMERA)]
    assert await CheckIn.count() == 1


async def test_two_devices_give_the_same_state_in_any_order(house):
    event = await an_event(places=30)
    people = [await register(event, await someone(f"guest{n}")) for n in range(12)]
    chance = random.Random(33)
    scans = [
        (scan(event, chance.choice(people), chance.randrange(60)), gate)
        for gate in ("east", "west")
        for _each in range(20)
    ]
    scans += [(KeptScan(s.id, s.at, s.said, s.shown, undone=True), g) for s, g in scans[::7]]
    states = []

    for _order in range(4):
        await CheckIn.delete(force=True)
        await Scan.delete(force=True)
        chance.shuffle(scans)
        for each, gate in scans:
            await take_scans(event, [each], gate)
        states.append(await here(event))

    assert len(states[0]) > 5
    assert states == [states[0]] * 4


async def test_many_devices_at_once_do_not_wait_for_each_other_for_ever(house):
    event = await an_event(places=30)
    people = [await register(event, await someone(f"guest{n}")) for n in range(10)]
    kept = [[scan(event, each, n) for each in people[::step]] for n, step in enumerate([1, -1] * 4)]

    online = (look(event, ticket_code(event.id, p.ticket_serial), "aoi") for p in people)
    await asyncio.gather(*(take_scans(event, each, "gate") for each in kept), *online)

    assert len(await here(event)) == 10
    assert await Scan.count() >= 80


async def test_an_answer_that_was_lost_is_no_second_visit(house):
    event = await an_event()
    haru = await register(event, await haruto())
    seen = scan(event, haru, minutes=0)

    first = await look(event, seen.shown, "aoi", str(seen.id))
    await take_scans(event, [seen], "aoi")
    again = await look(event, seen.shown, "aoi", str(seen.id))

    assert (first.outcome, again.outcome) == ("welcome", "welcome")
    assert (await CheckIn.count(), await Scan.count()) == (1, 1)


async def test_what_was_undone_at_the_door_is_undone(house):
    event = await an_event()
    haru = await register(event, await haruto())
    seen = scan(event, haru)
    await take_scans(event, [seen], "east")
    assert len(await here(event)) == 1

    await take_scans(event, [KeptScan(seen.id, seen.at, seen.said, undone=True)], "east")

    assert await here(event) == []
    assert [line.name for line in (await door_list(event)).missing] == ["haruto"]


async def test_a_check_in_made_online_is_undone_by_a_device_that_was_cut_off_since(house):
    event = await an_event()
    haru = await register(event, await haruto())
    seen = scan(event, haru, minutes=0)
    await look(event, seen.shown, "aoi", str(seen.id))
    assert [row[0] for row in await here(event)] == [haru.id]

    await take_scans(event, [KeptScan(seen.id, seen.at, seen.said, undone=True)], "aoi")

    assert await here(event) == []
    assert [line.name for line in (await door_list(event)).missing] == ["haruto"]
    assert [row["registration"] for row in await fetch("SELECT registration FROM scan")] == [
        haru.id
    ]


async def test_undoing_on_the_list_undoes_what_devices_had_seen(house):
    event = await an_event()
    haru = await register(event, await haruto())
    seen = [scan(event, haru), scan(event, haru)]
    await take_scans(event, seen, "east")

    await undo(await CheckIn.objects().first())
    await take_scans(event, seen, "east")

    assert await here(event) == []


async def test_a_cancelled_and_a_replaced_ticket_are_noted_and_check_nobody_in(house):
    event = await an_event()
    haru, mei_ = await register(event, await haruto()), await register(event, await mei())
    before = scan(event, haru)
    haru.ticket_serial = new_serial()
    await haru.save()
    await cancel(mei_)

    await take_scans(event, [before, scan(event, mei_)], "east")

    assert await here(event) == []
    assert await Scan.count(column=Scan.registration) == 2
    assert await ReplacedTicket.count() == 1


async def test_a_typed_number_checks_in_and_nonsense_is_noted(house):
    event = await an_event()
    haru = await register(event, await haruto())
    typed = ticket_number(haru.ticket_serial).lower()
    number, nobody = (
        scan(event, haru, shown=shown, said=Said.KEPT) for shown in (typed, "7K2M-Q4TX")
    )

    await take_scans(event, [number, nobody, scan(event, haru, shown="T1:NONSENSE")], "east")

    assert await here(event) == [(haru.id, number.at, "east", Method.CODE)]
    notes = await Scan.select(Scan.number).where(Scan.registration.is_null()).order_by(Scan.number)
    assert [each["number"] for each in notes] == ["", "7K2M-Q4TX"]


async def test_an_id_that_belongs_to_somebody_elses_check_in_gets_nobody_in(house):
    event = await an_event()
    haru, mei_ = await register(event, await haruto()), await register(event, await mei())
    known = await check_in(event, haru, Method.NAME, "aoi")

    theirs, undone = scan(event, mei_, id=known.check_in.id), scan(event, haru, undone=True)
    await take_scans(event, [theirs, undone], "east")

    assert [row[0] for row in await here(event)] == [haru.id]


@pytest.mark.parametrize("count, status", [(1, 200), (501, 400)])
async def test_a_program_sends_what_it_has_kept(house, open_browser, count, status):
    event = await an_event()
    haru = await register(event, await haruto())
    program = open_browser(authorization=f"Bearer {await create_token('gate', 'door')}")
    shown = ticket_code(event.id, haru.ticket_serial)
    seen = [
        {"id": str(uuid4()), "at": now().isoformat(), "said": "welcome", "shown": shown}
        for _each in range(count)
    ]

    answer = await program.post("/api/v1/events/hitori-cs-33/scans", json={"scans": seen})

    assert answer.status_code == status
    assert len(await here(event)) == (status == 200)
