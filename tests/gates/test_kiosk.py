"""The tablet at the entrance."""

from uuid import uuid4

import pytest

from community.access.tables import DoorLink
from community.checkins.tables import CheckIn
from community.clock import now
from community.events.tables import Event
from community.gates.kiosk import MOST_TRIES
from community.members.tables import Member
from community.registering.register import register
from community.roles.door_links import take_back_door_link
from community.tickets.ticket import ticket_code
from community.tickets.ticket_number import ticket_number
from tests.cast import an_event, aoi, as_, haruto, mei

DOOR = "/events/hitori-cs-33/door"


@pytest.fixture
async def tablet(house, open_browser):
    """A tablet that Aoi has set up."""
    await an_event()
    browser = await as_(await aoi(), open_browser(accept_language="en"))
    await browser.post(f"{DOOR}/kiosk", data={"name": "East", "pin": "2468"})
    return browser


async def test_it_opens_nothing_but_itself(tablet):
    addresses = ["/kiosk", DOOR, f"{DOOR}/scan", "/me", "/desk"]

    answers = [(await tablet.get(address)).status_code for address in addresses]

    assert answers == [200, 303, 303, 303, 303]


async def test_who_set_it_up_is_signed_out_for_good(house, open_browser):
    await an_event()
    browser, copied = await as_(await aoi(), open_browser()), open_browser()
    copied.cookies.update(browser.cookies)
    before = (await copied.get("/desk")).status_code

    await browser.post(f"{DOOR}/kiosk", data={"name": "East", "pin": "2468"})

    assert (before, (await copied.get("/desk")).status_code) == (200, 303)


async def test_whoever_holds_up_a_ticket_is_in_and_nobody_by_a_number(tablet):
    link = await DoorLink.objects().first()
    event = await Event.objects().get(Event.id == link.event)
    registration = await register(event, await haruto())
    ticket = ticket_code(event.id, registration.ticket_serial)

    said = [
        (await tablet.post("/kiosk/checkins", data={"ticket": shown})).json()
        for shown in (str(registration.id), ticket, ticket)
    ]

    assert [each["outcome"] for each in said] == ["refused", "welcome", "already"]
    assert said[1] == {
        "outcome": "welcome",
        "sentence": "Welcome. ¥2,000 to pay.",
        "name": "haruto",
        "roundtable": "",
    }
    assert (await CheckIn.objects().first()).by_name == "East"


async def test_the_pin_opens_the_list_and_guessing_ends(tablet):
    page = {"referer": "http://community.test/kiosk"}
    wrong = [
        await tablet.post("/kiosk/leaving", data={"pin": "1111"}, headers=page)
        for _try in range(MOST_TRIES + 1)
    ]

    assert [each.status_code for each in wrong] == [422] * MOST_TRIES + [429]
    assert "1111" not in wrong[0].text
    assert (await tablet.get(DOOR)).status_code == 303


async def test_the_right_pin_makes_it_a_device_of_the_door(tablet):
    left = await tablet.post("/kiosk/leaving", data={"pin": "２４６８"})

    assert left.headers["location"] == DOOR
    assert (await tablet.get(DOOR)).status_code == 200
    assert (await tablet.get("/kiosk")).status_code == 409
    assert (await tablet.get("/desk")).status_code != 200


async def test_it_is_closed_from_afar(tablet, open_browser):
    organiser = await as_(
        await Member.objects().get(Member.name == "aoi"),
        open_browser(referer="http://community.test/events/hitori-cs-33/roles"),
    )
    link = await DoorLink.objects().first()

    await organiser.post(f"/door-links/{link.id}/taking-back")

    assert (await tablet.get("/kiosk")).status_code == 409
    answer = await tablet.post("/kiosk/checkins", data={"ticket": "x"})
    assert answer.status_code == 409


@pytest.mark.parametrize("pin", ["", "12", "abcd", "123456789"])
async def test_a_pin_is_four_to_eight_digits(house, open_browser, pin):
    await an_event()
    page = f"http://community.test{DOOR}/kiosk"
    browser = await as_(await aoi(), open_browser(referer=page, accept_language="en"))

    answer = await browser.post(f"{DOOR}/kiosk", data={"name": "East", "pin": pin})

    assert answer.status_code == 422
    assert answer.text.count("Please choose a PIN of 4 to 8 digits.") == 1
    assert await DoorLink.count() == 0


async def test_what_it_saw_without_network_comes_in_and_only_tickets_do(tablet):
    link = await DoorLink.objects().first()
    event = await Event.objects().get(Event.id == link.event)
    haru, mei_ = [await register(event, await person()) for person in (haruto, mei)]
    number = ticket_number(mei_.ticket_serial)
    shown = [ticket_code(event.id, haru.ticket_serial), number]
    scans = [
        {"id": str(uuid4()), "at": now().isoformat(), "said": "welcome", "shown": each}
        for each in shown
    ]

    answers = [await tablet.post("/kiosk/scans", json={"scans": scans}) for _again in range(2)]

    assert [each.json() for each in answers] == [{"taken": 1}, {"taken": 1}]
    here = await CheckIn.objects()
    assert [(each.registration, each.by_name) for each in here] == [(haru.id, "East")]


async def test_its_list_is_sealed_and_closed_with_it(tablet, open_browser):
    link = await DoorLink.objects().first()
    event = await Event.objects().get(Event.id == link.event)
    await register(event, await haruto())

    answer = await tablet.get("/kiosk/bundle")

    assert (answer.status_code, len(answer.json()["lines"])) == (200, 1)
    assert "haruto" not in answer.text
    assert (await open_browser().get("/kiosk/bundle")).status_code == 409
    await take_back_door_link(link)
    assert (await tablet.get("/kiosk/bundle")).status_code == 409
