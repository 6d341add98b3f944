"""Self check-in with one's own phone and the code on the venue's screen."""

from datetime import timedelta

import pytest

from community.checkins.tables import CheckIn, Method
from community.clock import moved_to, now
from community.gates.rotating import code_at, is_fresh
from community.gates.self_check_in import MOST_TRIES
from community.registering.register import register
from community.tickets.ticket_link import ticket_token
from tests.cast import NEXT_MONTH, an_event, aoi, as_, haruto, mei

HERE = "/events/hitori-cs-33/here"
SCREEN = "/events/hitori-cs-33/door/code"


@pytest.fixture
def evening():
    with moved_to(NEXT_MONTH - timedelta(minutes=30)):
        yield


async def guest(event, open_browser, person):
    """Somebody who came by the link in the mail, and never signed in."""
    registration = await register(event, person)
    browser = open_browser(accept_language="en", referer=f"http://community.test{HERE}")
    await browser.get(f"/tickets/{ticket_token(registration.ticket_serial)}")
    return browser


def test_the_digits_change_every_half_minute_and_two_before_still_count():
    shown = code_at(33, NEXT_MONTH)

    ages = [is_fresh(33, shown, NEXT_MONTH + timedelta(seconds=s)) for s in (0, 29, 89, 90, -1)]

    assert ages == [True, True, True, False, False]
    assert (len(shown), shown.isdecimal()) == (6, True)
    codes = {code_at(33, NEXT_MONTH + timedelta(seconds=30 * n)) for n in range(200)}
    assert len(codes) > 190
    assert not is_fresh(34, shown, NEXT_MONTH)


async def test_a_guest_before_the_screen_is_in_and_reads_where_to_go(house, open_browser, evening):
    event = await an_event()
    phone = await guest(event, open_browser, await haruto())
    door = await as_(await aoi(), open_browser())
    shown = (await door.get("/api/v1" + SCREEN)).json()["code"]

    asked = await phone.get(HERE, params={"code": shown})
    done = await phone.post(HERE, data={"code": f"{shown[:3]} {shown[3:]}"})
    page = await phone.get(HERE)

    assert f'value="{shown}"' in asked.text
    assert (done.status_code, done.headers["location"]) == (303, HERE)
    assert page.text.count("Checked in at 18:30.") == 1
    assert page.text.count("¥2,000 to pay") == 1
    assert (await CheckIn.objects().first()).method == Method.SELF


async def test_old_digits_are_refused_and_guessing_ends(house, open_browser, evening):
    event = await an_event()
    phone = await guest(event, open_browser, await haruto())
    old = code_at(event.id, now() - timedelta(minutes=2))
    await phone.get(HERE)

    answers = [await phone.post(HERE, data={"code": old}) for _ in range(MOST_TRIES + 1)]

    assert answers[0].text.count("These digits have changed.") == 1
    assert [each.status_code for each in answers] == [422] * MOST_TRIES + [429]
    assert await CheckIn.count() == 0


@pytest.mark.parametrize("hours, status", [(-3, 409), (-1.9, 200), (3, 409)])
async def test_it_opens_two_hours_before_and_closes_with_the_evening(
    house, open_browser, hours, status
):
    event = await an_event()
    phone = await guest(event, open_browser, await haruto())

    with moved_to(NEXT_MONTH + timedelta(hours=hours)):
        code = {"code": code_at(event.id, now())}
        answer = await phone.post("/api/v1" + HERE, json=code)

    assert answer.status_code == status
    assert await CheckIn.count() == (status == 200)


async def test_who_waits_and_who_is_a_stranger_are_not_let_in(house, open_browser, evening):
    event = await an_event(places=1)
    await register(event, await haruto())
    phone = await guest(event, open_browser, await mei())
    code = {"code": code_at(event.id, now())}

    waits = await phone.post("/api/v1" + HERE, json=code)
    stranger = await open_browser().post("/api/v1" + HERE, json=code)

    assert (waits.status_code, stranger.status_code) == (409, 401)
    assert await CheckIn.count() == 0


async def test_the_screen_shows_a_code_that_leads_to_the_page(house, open_browser, evening):
    event = await an_event()
    door = await as_(await aoi(), open_browser(accept_language="en"))

    screen = await door.get(SCREEN)

    code = code_at(event.id, now())
    assert screen.text.count(f'aria-label="{code}"') == 1
    assert screen.text.count(f"{code[:3]} {code[3:]}") == 1
