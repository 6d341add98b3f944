"""Whose evening a browser shows: who signed in there, or whose ticket was opened."""

import pytest

from community.cancelling.cancel import cancel
from community.events.tables import Event
from community.registering.register import register
from community.tickets.ticket_link import ticket_token
from tests.cast import an_event, as_, haruto, mei, someone

HERE = "/events/hitori-cs-33/here"


@pytest.fixture
async def lent(house, open_browser):
    """A phone on which Mei's ticket was opened by its link, before it was lent to others."""
    ticket = await register(await an_event(), await mei())
    browser = open_browser(accept_language="en")
    await browser.get(f"/tickets/{ticket_token(ticket.ticket_serial)}")
    return browser


async def who_is_asked(browser):
    page = (await browser.get(HERE)).text
    return [name for name in ("mei", "haruto", "ren") if f"You are {name}." in page]


async def test_a_guest_without_an_account_is_known_by_the_ticket(lent):
    assert await who_is_asked(lent) == ["mei"]


async def test_who_signs_in_goes_before_a_ticket_that_somebody_left(lent):
    him = await haruto()
    await register(await Event.objects().first(), him)

    assert await who_is_asked(await as_(him, lent)) == ["haruto"]


async def test_who_has_no_registration_of_their_own_goes_on_with_the_ticket(lent):
    assert await who_is_asked(await as_(await someone("ren"), lent)) == ["mei"]


async def test_who_has_cancelled_goes_on_with_the_ticket_that_still_opens(lent):
    him = await haruto()
    await cancel(await register(await Event.objects().first(), him))

    assert await who_is_asked(await as_(him, lent)) == ["mei"]
