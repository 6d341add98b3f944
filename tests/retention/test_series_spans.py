"""A series keeps the data of its evenings for a time of its own."""

from datetime import timedelta

import pytest

from community.clock import moved_to
from community.database import execute
from community.members.tables import Member
from community.privacy.deletions import file
from community.refusal import Refused
from community.registering.register import register
from community.registrations.tables import Registration
from community.retention.retain import retain, what_is_due
from community.retention.series_spans import choose_spans, spans_by_rule, spans_of
from tests.cast import a_series, an_event, aoi, as_, haruto, mei

DAY = timedelta(days=1)


@pytest.fixture(autouse=True)
def no_list():
    yield
    file().unlink(missing_ok=True)


async def due(key: str) -> int:
    return {rule.key: count for rule, count in await what_is_due()}[key]


async def two_evenings():
    """Of two series, with a remark at each."""
    first = await an_event()
    second = await an_event("asa-1", number=1, series=await a_series("asa"))
    person = await mei()
    for event in (first, second):
        await register(event, person)
    await execute("""UPDATE registration SET answers = '{"食事": "卵なし"}'""")
    return first, second


@pytest.mark.parametrize(("days", "left"), [(2, 2), (4, 1), (8, 0)])
async def test_remarks_go_when_their_own_series_says_so(house, days, left):
    first, _second = await two_evenings()
    await choose_spans(await a_series(), {"notes": "3"})

    with moved_to(first.ends_at + days * DAY):
        counted = await due("notes")
        await retain()

    kept = await Registration.count().where(Registration.answers != "{}")
    assert (kept, counted) == (left, 2 - left)


async def test_a_series_may_keep_remarks_for_longer(house):
    first, _second = await two_evenings()
    await choose_spans(await a_series(), {"notes": "30"})

    with moved_to(first.ends_at + 10 * DAY):
        await retain()

    assert await Registration.count().where(Registration.answers != "{}") == 1


@pytest.mark.parametrize(("days", "is_erased"), [(99, False), (101, True)])
async def test_who_came_to_this_series_only_is_forgotten_sooner(house, days, is_erased):
    event, person = await an_event(), await mei()
    await register(event, person)
    await choose_spans(await a_series(), {"contact": "100"})

    with moved_to(event.ends_at + days * DAY):
        await retain()

    assert (await Member.objects().get(Member.id == person.id)).is_erased == is_erased


async def test_who_came_to_another_series_too_stays_as_long_as_that_one_says(house):
    event, person = await an_event(), await mei()
    await register(event, person)
    await register(await an_event("asa-1", number=1, series=await a_series("asa")), person)
    await choose_spans(await a_series(), {"contact": "100"})

    with moved_to(event.ends_at + 400 * DAY):
        counted = await due("contact")
    with moved_to(event.ends_at + 731 * DAY):
        later = await due("contact")

    assert (counted, later) == (0, 1)


@pytest.mark.parametrize("typed", ["0", "-1", "91", "a week", "９１", "1.5"])
async def test_what_is_no_span_is_refused_at_its_field(house, typed):
    series = await a_series()
    await choose_spans(series, {"notes": "5"})

    with pytest.raises(Refused) as refusal:
        await choose_spans(series, {"notes": typed, "contact": "30"})

    assert refusal.value.field == "notes"
    assert [each.days for each in await spans_of(series)] == [None, 5, None]


async def test_an_empty_field_leaves_it_to_the_community(house):
    series = await a_series()
    await choose_spans(series, {"notes": "5"})

    await choose_spans(series, {"notes": ""})

    assert await spans_by_rule() == {}


async def test_organisers_choose_and_everybody_reads_it(open_browser):
    await an_event()
    path = "/series/hitori-cs/retention"
    organiser = await as_(await aoi(), open_browser())

    saved = await organiser.post(path, data={"notes": "3", "contact": "", "rosters": ""})
    refused = await (await as_(await haruto(), open_browser())).post(path, data={"notes": "9"})
    stranger = open_browser()
    seen = [(await stranger.get(each)).text for each in (path, "/privacy")]
    desk = (await organiser.get("/desk/retention")).text

    assert [saved.status_code, refused.status_code] == [303, 403]
    assert [seen[0].count("3日</b>"), seen[0].count("このシリーズだけの期間")] == [1, 0]
    assert [text.count("ひとりCSの夜: 3日") for text in (seen[1], desk)] == [1, 1]
