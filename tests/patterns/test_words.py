"""An organiser writes the words of a pattern; what is open stays empty."""

import msgspec
import pytest

from community.events.tables import Series
from community.patterns.find import parts_of
from community.patterns.keep import change_pattern, save_pattern
from community.patterns.make_next import make_next
from community.patterns.suggest import suggested
from community.patterns.tables import Pattern
from community.places.announce import announce
from community.refusal import Refused
from tests.cast import aoi, as_
from tests.events.plans import a_plan

DAY = {"name": "いつもの夜", "nth": "-1", "weekday": "3", "every": "1"}


async def a_pattern() -> tuple[Series, Pattern]:
    event = await announce(a_plan(venue_name="白樺ホール", is_recorded=True))
    series = await Series.objects().get(Series.id == event.series)
    return series, await save_pattern(series, "いつもの夜")


async def rewritten(pattern, modes=None, **words):
    kept = pattern.name, pattern.day_rule
    return await change_pattern(pattern, *kept, modes or {}, words)


async def test_the_next_event_begins_with_the_words_that_were_written(house):
    series, pattern = await a_pattern()
    await rewritten(pattern, venue={"venue_name": "白金ホール"}, fees={"fee_yen": "3,500"})

    form = (await suggested(series, pattern)).form
    event = await make_next(series, msgspec.structs.replace(form, title="次の夜"), pattern)

    assert (form.venue_name, form.fee_yen) == ("白金ホール", "3,500")
    assert (event.venue_name, event.fee_yen, event.places) == ("白金ホール", 3500, 40)


async def test_what_is_fixed_is_as_it_was_written(house):
    series, pattern = await a_pattern()
    fixed = {"venue": ("fixed", "車椅子で入れます")}
    await rewritten(pattern, fixed, venue={"venue_name": "白金ホール"})

    form = msgspec.structs.replace((await suggested(series, pattern)).form, title="次の夜")
    form.venue_name = "別の会場"
    event = await make_next(series, form, pattern)

    assert event.venue_name == "白金ホール"


async def test_what_is_open_takes_no_words(house):
    series, pattern = await a_pattern()

    await rewritten(pattern, {"concept": ("open", "")}, concept={"concept": "いつもの話"})

    assert (await suggested(series, pattern)).form.concept == ""


@pytest.mark.parametrize(
    ("part", "field", "typed"),
    [
        ("hours", "starts_at", "七時"),
        ("hours", "ends_at", "18:00"),
        ("hours", "zone", "Asia/Nowhere"),
        ("places", "places", "0"),
        ("fees", "fee_yen", "ただ"),
        ("venue", "online_url", "ftp://x"),
        ("agenda", "agenda", "19:00"),
        ("venue", "starts_at", "19:00"),
    ],
)
async def test_words_that_no_event_could_have_are_refused_at_their_field(house, part, field, typed):
    _series, pattern = await a_pattern()
    before = {each.name: each.words for each in await parts_of(pattern)}

    with pytest.raises(Refused) as refused:
        await rewritten(pattern, **{part: {field: typed}})

    assert refused.value.field == field
    assert {each.name: each.words for each in await parts_of(pattern)} == before


async def test_the_page_marks_what_is_open_and_has_fields_for_the_rest(open_browser):
    series, pattern = await a_pattern()
    browser = await as_(await aoi(), open_browser())
    at = f"/patterns/{pattern.id}"

    page = (await browser.get(at)).text
    refused = await browser.post(
        at,
        data={**DAY, "mode_venue": "default", "words_venue": "1", "online_url": "x"},
        headers={"referer": f"http://community.test{at}"},
    )
    await browser.post(at, data={**DAY, "mode_recording": "default", "words_recording": "1"})

    assert ('name="venue_name"' in page, 'name="concept"' in page) == (True, False)
    assert (refused.status_code, refused.text.count('aria-invalid="true"')) == (422, 1)
    assert (await suggested(series, pattern)).form.is_recorded == ""


async def test_programs_read_and_write_them(open_browser):
    _series, pattern = await a_pattern()
    browser = await as_(await aoi(), open_browser())
    at = f"/api/v1/patterns/{pattern.id}"
    wish = {"name": "いつもの夜", "nth": -1, "weekday": 3, "every": 1}
    said = {"mode": "default", "words": {"venue_name": "白金ホール"}}

    written = (await browser.put(at, json={**wish, "parts": {"venue": said}})).json()
    read = (await browser.get(at)).json()

    assert written == read
    assert read["parts"]["venue"]["words"]["venue_name"] == "白金ホール"
    assert read["parts"]["concept"]["words"] is None
