"""Hosts rate once the talk is over, while they still sit there; organisers after the evening."""

import pytest

from community.clock import now
from community.events.tables import Round
from community.ratings.rate import rate
from community.refusal import Conflict
from community.registrations.tables import Registration
from community.roundtables.tables import Chair
from tests.cast import an_event, aoi, as_, mei
from tests.outputs.at_roundtable import a_round, a_roundtable, registered
from tests.ratings.test_rate import said


async def an_evening_at_its_last_round():
    """Mei hosts roundtable A; the first round is closed, the second one runs."""
    event, host = await an_event(), await mei()
    await a_round(event, 1, closed_at=now())
    last = await a_round(event, 2)
    roundtable = await a_roundtable(event, last, "A", host)
    place = await registered(event, host)
    await Registration.update({Registration.is_host: True}).where(Registration.id == place.id)
    await Chair.update({Chair.is_host: True}).where(Chair.registration == place.id)
    return event, host, last, roundtable


async def close(round_: Round) -> None:
    await Round.update({Round.closed_at: now()}).where(Round.id == round_.id)


async def test_a_host_rates_when_the_last_round_is_closed_and_not_before(house):
    event, host, last, _roundtable = await an_evening_at_its_last_round()
    assert not event.is_over
    with pytest.raises(Conflict):
        await rate(host, event, said())

    await close(last)

    assert (await rate(host, event, said(70))).score == 70


async def test_an_organiser_waits_until_the_evening_is_over(house):
    event, _host, last, _roundtable = await an_evening_at_its_last_round()
    await close(last)

    with pytest.raises(Conflict):
        await rate(await aoi(), event, said())


async def test_the_closed_sheet_leads_on_to_what_one_takes_home_and_to_the_rating(
    house, open_browser
):
    event, host, last, roundtable = await an_evening_at_its_last_round()
    browser = await as_(host, open_browser(accept_language="en"))
    paths = [f"/events/{event.slug}/tries", f"/events/{event.slug}/ratings"]
    sheet = (await browser.get(f"/roundtables/{roundtable.id}")).text
    assert [f'href="{path}"' in sheet for path in paths] == [False, False]

    await close(last)

    sheet = (await browser.get(f"/roundtables/{roundtable.id}")).text
    assert [f'href="{path}"' in sheet for path in paths] == [True, True]
    assert (await browser.get(paths[1])).text.count('name="score"') == 1
