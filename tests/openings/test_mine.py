"""Whoever has registered finds their ticket, and their roundtable, on the event's page."""

import re

import pytest

from community.cancelling.cancel import cancel
from community.clock import moved_to
from community.registering.register import register
from community.tickets.ticket_link import ticket_token
from tests.cast import an_event, as_, haruto, mei

EVENT = "/events/hitori-cs-33"


@pytest.fixture
async def evening(house):
    return await an_event()


def leads_to(page, registration):
    """Which ways the card of the page offers: to register, to the ticket, to the roundtable."""
    card = page.text[page.text.index("register-card") :]
    mine = f"/registrations/{registration.id}"
    ways = [f"{EVENT}/registrations/new", mine, f"{EVENT}/seat"]
    return [f'href="{way}"' in card for way in ways]


async def test_who_has_a_place_is_led_to_the_ticket_and_on_the_evening_to_the_roundtable(
    evening, open_browser
):
    person = await haruto()
    browser = await as_(person, open_browser())
    registration = await register(evening, person)

    before = leads_to(await browser.get(EVENT), registration)
    with moved_to(evening.starts_at):
        meanwhile = leads_to(await browser.get(EVENT), registration)
    stranger = leads_to(await open_browser().get(EVENT), registration)

    assert (before, meanwhile) == ([False, True, False], [False, True, True])
    assert stranger == [True, False, False]


async def test_a_guest_who_opened_the_ticket_is_known_without_an_account(evening, open_browser):
    registration = await register(evening, await mei())
    browser = open_browser()
    strange = leads_to(await browser.get(EVENT), registration)
    await browser.get(f"/tickets/{ticket_token(registration.ticket_serial)}")

    known = leads_to(await browser.get(EVENT), registration)
    await cancel(registration)

    assert (strange, known) == ([True, False, False], [False, True, False])
    assert leads_to(await browser.get(EVENT), registration) == [True, False, False]


async def test_an_evening_that_is_over_names_no_price_and_still_leads_to_the_ticket(
    evening, open_browser
):
    person = await haruto()
    browser = await as_(person, open_browser())
    registration = await register(evening, person)

    page_before = await browser.get(EVENT)
    with moved_to(evening.ends_at):
        page = await browser.get(EVENT)

    costs = [
        re.search(r"register-card.*?</section>", each.text, re.S)[0] for each in (page_before, page)
    ]
    assert ["2,000円" in each for each in costs] == [True, False]
    assert leads_to(page, registration)[1] is True
