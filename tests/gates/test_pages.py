"""The gates' own addresses."""

import pytest

from community.gates.take_scans import take_scans
from community.registering.register import register
from community.tokens.create_token import create_token
from tests.cast import an_event, aoi, as_, haruto
from tests.gates.test_take_scans import scan

AFTERWARDS = "/events/hitori-cs-33/door/afterwards"


@pytest.fixture
async def program(open_browser):
    return open_browser(authorization=f"Bearer {await create_token('gate', 'door')}")


async def test_whoever_works_at_the_door_gets_the_list_and_nobody_else(
    house, open_browser, program
):
    await an_event()
    member = await as_(await haruto(), open_browser())
    address = "/api/v1/events/hitori-cs-33/door/bundle"

    answers = [await each.get(address) for each in (program, member, open_browser())]

    assert [answer.status_code for answer in answers] == [200, 403, 401]
    assert set(answers[0].json()) == {"event", "keys", "lines", "ended"}


async def test_an_unchanged_list_is_not_sent_again(house, program):
    await an_event()
    address = "/api/v1/events/hitori-cs-33/door/bundle"
    first = await program.get(address)

    again = await program.get(address, headers={"if-none-match": first.headers["etag"]})

    assert again.status_code == 304


async def test_the_sheet_names_who_was_let_in_unpaid(house, open_browser, program):
    event = await an_event()
    haru = await register(event, await haruto())
    door = await as_(await aoi(), open_browser(accept_language="en"))
    before = await door.get(AFTERWARDS)

    await take_scans(event, [scan(event, haru)], "east gate")

    after = await door.get(AFTERWARDS)
    assert (before.text.count("Nothing to look at"), after.text.count("Nothing to look at")) == (
        1,
        0,
    )
    assert after.text.count("Let in, still to pay") == 1
    told = (await program.get(f"/api/v1{AFTERWARDS}")).json()
    assert [each["name"] for each in told["unpaid"]] == ["haruto"]
    assert [each["by_name"] for each in told["unpaid"][0]["seen"]] == ["east gate"]
