"""What a guest's device may keep of a ticket."""

from datetime import timedelta
from email.utils import parsedate_to_datetime

from community.cancelling.cancel import cancel
from community.clock import now
from community.events.tables import Event
from community.registering.register import register
from community.tickets.ticket_link import ticket_token
from tests.cast import an_event, haruto


async def kept(browser, registration):
    return await browser.get(f"/tickets/{ticket_token(registration.ticket_serial)}/kept")


async def test_the_ticket_alone_is_kept_until_half_a_day_after_the_evening(house, open_browser):
    event = await an_event()
    registration = await register(event, await haruto())

    answer = await kept(open_browser(), registration)

    assert answer.status_code == 200
    assert ("haruto" in answer.text, "<form" in answer.text) == (True, False)
    until = parsedate_to_datetime(answer.headers["expires"])
    assert until == (event.ends_at + timedelta(hours=12)).replace(microsecond=0)


async def test_what_opens_no_door_is_not_kept(house, open_browser):
    event = await an_event()
    registration = await register(event, await haruto())
    assert (await kept(open_browser(), registration)).status_code == 200
    await cancel(registration)

    assert (await kept(open_browser(), registration)).status_code == 410


async def test_it_is_not_kept_for_ever(house, open_browser):
    event = await an_event()
    registration = await register(event, await haruto())
    long_ago = now() - timedelta(days=3)
    await Event.update(
        {Event.starts_at: long_ago, Event.ends_at: long_ago + timedelta(hours=2)}
    ).where(Event.id == event.id)

    assert (await kept(open_browser(), registration)).status_code == 410
