"""Somebody without an account works at the door by a link that names them."""

import re
from datetime import timedelta
from typing import Any

import pytest

from community.access.door import door_token
from community.access.tables import DoorLink
from community.checkins.tables import CheckIn
from community.clock import moved_to, now
from community.database import fetch_value
from community.members.visitor import Visitor
from community.registering.register import register
from community.roles.door_links import door_links_of, make_door_link, take_back_door_link
from tests.cast import an_event, aoi, as_, haruto

TONIGHT = timedelta(hours=8)


async def riku_comes(open_browser: Any, event: Any) -> tuple[Any, DoorLink]:
    """Riku has opened the link that Aoi made."""
    link = await make_door_link(Visitor(await aoi()), event.id, "りく", now() + TONIGHT)
    browser = open_browser()
    answer = await browser.get(f"/door/{door_token(link)}")
    assert answer.headers["location"] == f"/events/{event.slug}/door"
    return browser, link


async def test_riku_checks_in_under_the_own_name_and_the_log_says_so(open_browser):
    event, guest = await an_event(), await haruto()
    registration = await register(event, guest)
    browser, link = await riku_comes(open_browser, event)

    page = await browser.get(f"/events/{event.slug}/door")
    await browser.post(f"/events/{event.slug}/checkins", data={"registration": registration.id})

    assert page.status_code == 200
    assert await CheckIn.select(CheckIn.by_name) == [{"by_name": "りく"}]
    noted = "SELECT actor_kind || ' ' || actor FROM audit_entry WHERE tablename = 'check_in'"
    assert await fetch_value(noted) == f"door {link.id}"


@pytest.mark.parametrize(
    "path", ["/desk", "/members", "/events/hitori-cs-33/registrations", "/events/other/door"]
)
async def test_the_link_opens_nothing_but_the_door_of_its_event(open_browser, path):
    event, _other = await an_event(), await an_event("other", number=34)
    browser, _link = await riku_comes(open_browser, event)

    assert (await browser.get(path)).status_code == 403


async def test_a_link_that_is_taken_back_closes_the_door_at_once(open_browser):
    event = await an_event()
    browser, link = await riku_comes(open_browser, event)

    await take_back_door_link(link)
    closed = await browser.get(f"/events/{event.slug}/door")
    opened_again = await open_browser().get(f"/door/{door_token(link)}")

    assert closed.headers["location"].startswith("/sign-in")
    assert opened_again.status_code == 410
    assert await door_links_of(event.id) == []


async def test_a_link_ends_by_itself(open_browser):
    event = await an_event()
    browser, _link = await riku_comes(open_browser, event)

    with moved_to(now() + TONIGHT):
        closed = await browser.get(f"/events/{event.slug}/door")

    assert closed.headers["location"].startswith("/sign-in")


async def test_organisers_see_whether_a_link_has_been_used(open_browser):
    event = await an_event()
    here, organiser = f"/events/{event.slug}/roles", open_browser(accept_language="en")
    await as_(await aoi(), organiser)

    await organiser.post(
        f"/events/{event.slug}/door-links", data={"name": "りく", "until": "2026-12-02T02:00"}
    )
    before = (await organiser.get(here)).text
    [address] = re.findall(r'value="http://community.test(/door/[^"]+)"', before)
    await open_browser().get(address)
    after = (await organiser.get(here)).text

    assert [words in before for words in ("not used yet", "last used")] == [True, False]
    assert [words in after for words in ("not used yet", "last used")] == [False, True]


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"name": "", "until": "2027-01-22T23:00"}, "name"),
        ({"name": "りく", "until": "2020-01-01T00:00"}, "until"),
        ({"name": "りく", "until": "2029-01-01T00:00"}, "until"),
        ({"name": "りく", "until": "soon"}, "until"),
    ],
)
async def test_a_link_that_cannot_be_is_refused_at_its_field(open_browser, typed, field):
    event = await an_event()
    here = f"/events/{event.slug}/roles"
    browser = await as_(await aoi(), open_browser(referer=f"http://community.test{here}"))

    answer = await browser.post(f"/events/{event.slug}/door-links", data=typed)

    assert answer.status_code == 422
    assert answer.text.count(f'id="f-{field}-no"') == 1
    assert await DoorLink.count() == 0
