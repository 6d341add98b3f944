"""A report opens by itself at its time, unless somebody changes their mind."""

from datetime import timedelta

import pytest

from community.clock import moved_to, now
from community.events.tables import Event
from community.publishing.on_time import publish_on_time
from community.publishing.schedule import schedule, take_schedule_back
from community.refusal import Refused
from community.reports.compile import compile_report
from community.reports.find import report_of
from tests.cast import aoi, as_
from tests.reports.evenings import CARD, a_roundtable, an_evening, wrote

DESK = "/events/hitori-cs-33/report"


@pytest.fixture
async def event(house):
    """An evening with a draft."""
    event = await an_evening()
    await wrote(await a_roundtable(event, "A"), **CARD)
    await compile_report(event)
    return event


async def job_is_done(event: Event) -> bool:
    """What the worker does; whether readers can read it then."""
    report = await report_of(event.id)
    await publish_on_time(str(report.id))
    return bool((await report_of(event.id)).is_published)


async def test_it_opens_at_its_time_and_not_before(event):
    at = now() + timedelta(hours=3)
    await schedule(event, at)

    early = await job_is_done(event)
    with moved_to(at):
        late = await job_is_done(event)

    assert (early, late) == (False, True)


async def test_what_was_put_off_waits_for_its_new_time_and_what_was_taken_back_stays(event):
    first, second = now() + timedelta(hours=1), now() + timedelta(hours=2)
    await schedule(event, first)
    await schedule(event, second)
    with moved_to(first):
        put_off = await job_is_done(event)
        await take_schedule_back(event)
    with moved_to(second):
        taken_back = await job_is_done(event)

    assert (put_off, taken_back) == (False, False)


async def test_of_an_event_that_is_hidden_meanwhile_nothing_opens(event):
    await schedule(event, now() + timedelta(hours=1))
    await Event.update({Event.state: "draft"}).where(Event.id == event.id)

    with moved_to(now() + timedelta(hours=2)):
        opened = await job_is_done(event)

    assert (opened, (await report_of(event.id)).publish_at) == (False, None)


@pytest.mark.parametrize("wait", [timedelta(0), timedelta(days=91)])
async def test_a_time_that_is_over_or_far_away_is_refused(event, wait):
    with pytest.raises(Refused) as no:
        await schedule(event, now() + wait)

    assert no.value.field == "publish_at"


async def test_an_organiser_chooses_the_time_on_the_clock_of_the_evening(event, open_browser):
    organiser = await as_(await aoi(), open_browser(accept_language="ja"))

    chosen = await organiser.post(f"{DESK}/schedule", data={"publish_at": "2026-12-04T08:00"})
    page = (await organiser.get(DESK)).text
    at = (await report_of(event.id)).publish_at
    back = await organiser.post(f"{DESK}/schedule/withdrawal")

    assert [chosen.status_code, back.status_code] == [303, 303]
    assert (at.isoformat(), page.count("8:00に自動で公開します")) == (
        "2026-12-03T23:00:00+00:00",
        1,
    )
    assert (await report_of(event.id)).publish_at is None
