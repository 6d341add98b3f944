"""Somebody else may have the ticket: it is replaced."""

from datetime import timedelta

import pytest

from community.changes.reissue import reissue
from community.checkins.sight import look
from community.clock import moved_to
from community.database import fetch
from community.language import speaking
from community.refusal import Refused
from community.registering.register import register
from community.tickets.ticket import ticket_code
from community.tickets.ticket_link import ticket_token
from tests.cast import an_event, haruto, mei


async def test_the_old_ticket_ends_and_the_new_one_is_mailed(house):
    event = await an_event()
    before = await register(event, await haruto(language="en"))

    after = await reissue(before)

    with speaking("en"):
        old = await look(event, ticket_code(event.id, before.ticket_serial), "aoi")
        new = await look(event, ticket_code(event.id, after.ticket_serial), "aoi")
    assert (old.outcome, old.sentence) == (
        "refused",
        "This ticket is no longer valid: a newer one has replaced it.",
    )
    assert (new.outcome, new.name) == ("welcome", "haruto")
    subjects = [row["subject"] for row in await fetch("SELECT subject FROM message ORDER BY id")]
    assert subjects[-1] == f"Your new ticket: {event.title}"


async def test_who_waits_and_who_was_there_get_no_new_ticket(house):
    event = await an_event(places=1)
    has_place = await register(event, await haruto())
    waits = await register(event, await mei())

    with pytest.raises(Refused), speaking("en"):
        await reissue(waits)
    with moved_to(event.ends_at + timedelta(hours=1)), pytest.raises(Refused):
        await reissue(has_place)


async def test_whoever_came_by_the_old_ticket_goes_on_with_the_new_one(house, open_browser):
    event = await an_event()
    registration = await register(event, await haruto())
    hers, thief = open_browser(), open_browser()
    for browser in (hers, thief):
        await browser.get(f"/tickets/{ticket_token(registration.ticket_serial)}")

    replaced = await hers.post(f"/registrations/{registration.id}/ticket")

    assert replaced.headers["location"] == f"/registrations/{registration.id}"
    assert (await hers.get(f"/registrations/{registration.id}")).status_code == 200
    assert (await thief.get(f"/registrations/{registration.id}")).status_code == 404
