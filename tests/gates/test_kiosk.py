"""The tablet at the entrance."""

import pytest

from community.access.tables import DoorLink
from community.checkins.tables import CheckIn
from community.events.tables import Event
from community.gates.kiosk import MOST_TRIES
from community.members.tables import Member
from community.registrations.register import register
from community.registrations.ticket import ticket_code
from tests.cast import an_event, aoi, as_, haruto

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
    wrong = [
        (await tablet.post("/kiosk/leaving", data={"pin": "1111"})).status_code
        for _try in range(MOST_TRIES + 1)
    ]

    assert wrong == [422] * MOST_TRIES + [429]
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
