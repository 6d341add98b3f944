"""Where heads are counted, people go out and come back."""

import asyncio
from datetime import timedelta

import pytest

from community.checkins.door_list import door_list
from community.checkins.pass_by import pass_by
from community.checkins.rules import rules_of, set_rules
from community.checkins.sight import arrive
from community.checkins.sight_of_heads import look_in, look_out
from community.checkins.tables import CheckIn, Said
from community.checkins.undo import undo
from community.database import new_id
from community.gates.kept_scan import KeptScan
from community.gates.take_scans import take_scans
from community.language import speaking
from community.refusal import Refused
from community.registering.register import register
from community.tickets.ticket import ticket_code
from tests.cast import an_event, aoi, as_, haruto, mei
from tests.gates.test_take_scans import scan

DOOR = "/events/hitori-cs-33/door"


async def test_whoever_goes_out_stays_checked_in_and_is_not_inside(house):
    event = await an_event()
    haru, _mei = await register(event, await haruto()), await register(event, await mei())
    code = ticket_code(event.id, haru.ticket_serial)

    outcomes = [
        (await look(event, code, "aoi")).outcome
        for look in (look_in, look_out, look_out, look_in, look_in)
    ]

    assert outcomes == ["welcome", "left", "already", "back", "already"]
    await look_out(event, code, "aoi")
    found = await door_list(event)
    assert (len(found.here), found.inside, len(found.missing)) == (1, 0, 1)


async def test_who_has_not_come_cannot_go(house):
    event = await an_event()
    haru = await register(event, await haruto())

    with pytest.raises(Refused), speaking("en"):
        await pass_by(event, haru, Said.LEFT, "aoi")
    seen = await look_out(event, ticket_code(event.id, haru.ticket_serial), "aoi")
    assert seen.outcome == "refused"


async def test_gone_twice_at_the_same_moment_is_gone_once(house):
    event = await an_event()
    haru = await register(event, await haruto())
    await arrive(event, str(haru.id), "aoi")

    noted = await asyncio.gather(*(pass_by(event, haru, Said.LEFT, "aoi") for _ in range(4)))

    assert sorted(noted) == [False, False, False, True]


async def test_a_gate_without_network_counts_heads_in_any_order(house):
    event = await an_event()
    haru = await register(event, await haruto())
    came, went, back = (
        scan(event, haru, minutes, said=said)
        for minutes, said in ((9, Said.WELCOME), (6, Said.LEFT), (3, Said.BACK))
    )

    await take_scans(event, [went], "east")
    assert await CheckIn.count() == 0
    await take_scans(event, [came], "west")
    assert (await door_list(event)).inside == 0
    await take_scans(event, [back], "east")

    found = await door_list(event)
    assert (len(found.here), found.inside) == (1, 1)
    assert found.here[0].at == came.at


async def test_undoing_the_check_in_undoes_the_going_as_well(house):
    event = await an_event()
    haru = await register(event, await haruto())
    arrival = await arrive(event, str(haru.id), "aoi")
    await pass_by(event, haru, Said.LEFT, "aoi")

    await undo(arrival.check_in)
    await arrive(event, str(haru.id), "aoi")

    assert (await door_list(event)).inside == 1


async def test_an_answer_that_was_lost_is_the_same_going(house):
    event = await an_event()
    haru = await register(event, await haruto())
    arrival = await arrive(event, str(haru.id), "aoi")
    code, id_ = ticket_code(event.id, haru.ticket_serial), new_id()

    first = await look_out(event, code, "aoi", str(id_))
    late = KeptScan(id_, arrival.check_in.at + timedelta(seconds=1), Said.LEFT, code)
    await take_scans(event, [late], "aoi")
    again = await look_out(event, code, "aoi", str(id_))

    assert (first.outcome, again.outcome) == ("left", "left")


async def test_the_list_shows_it_only_where_heads_are_counted(house, open_browser):
    event = await an_event()
    haru = await register(event, await haruto())
    arrival = await arrive(event, str(haru.id), "aoi")
    door = await as_(await aoi(), open_browser(accept_language="en"))
    usual = await door.get(DOOR)

    await door.post(f"{DOOR}/rules", data={"counts_heads": "1"})
    await door.post(f"/checkins/{arrival.check_in.id}/going-out")

    page = await door.get(DOOR)
    assert ("Inside now" in usual.text, "Inside now" in page.text) == (False, True)
    assert page.text.count("Went out") == 1
    await door.post(f"/checkins/{arrival.check_in.id}/coming-back")
    assert (await door.get(DOOR)).text.count("Went out") == 0
    await door.post(f"{DOOR}/rules", data={})
    assert (await rules_of(event)).counts_heads is False


async def test_programs_count_heads_as_well(house, open_browser):
    event = await an_event()
    haru = await register(event, await haruto())
    arrival = await arrive(event, str(haru.id), "aoi")
    door = await as_(await aoi(), open_browser())
    address = f"/api/v1/checkins/{arrival.check_in.id}"

    rules = await door.put("/api/v1" + DOOR + "/rules", json={"counts_heads": True})
    said = [
        (await door.post(f"{address}/{way}")).json()["noted"]
        for way in ("going-out", "going-out", "coming-back")
    ]

    assert rules.json() == {"counts_heads": True}
    assert said == [True, False, True]
    assert (await set_rules(event, True)).counts_heads is True
