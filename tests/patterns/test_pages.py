"""Organisers make the next event and its patterns; programs do the same."""

import re

from community.events.kind_plan import KindPlan
from community.events.tables import Event
from community.patterns.tables import Experiment, Pattern
from community.places.announce import announce
from tests.cast import aoi, as_, haruto
from tests.events.plans import a_plan

NEXT, PATTERNS = "/series/hitori-cs/next", "/series/hitori-cs/patterns"


async def organiser_of_a_series(open_browser, **wanted):
    await announce(a_plan(**wanted))
    return await as_(await aoi(), open_browser())


def filled(page, **changed):
    """The form of the page as a browser sends it."""
    form = page.text[page.text.index('data-draft="next"') :]
    values = dict(re.findall(r'<input[^>]* name="([^"]+)"[^>]* value="([^"]*)"', form))
    checked = re.findall(r'type="(?:radio|checkbox)" (?:id="[^"]*" )?name="([^"]+)" value', form)
    chosen = dict(re.findall(r'type="radio" name="([^"]+)" value="([^"]*)" checked', form))
    texts = dict(re.findall(r'<textarea[^>]* name="([^"]+)"[^>]*>\n([^<]*)</textarea>', form))
    return {**{k: v for k, v in values.items() if k not in checked}, **chosen, **texts, **changed}


async def test_the_form_marks_what_is_open_and_makes_a_draft(open_browser):
    browser = await organiser_of_a_series(open_browser)

    page = await browser.get(NEXT)
    answer = await browser.post(NEXT, data=filled(page, title="次の夜"))

    assert page.text.count("余白") == 2
    assert answer.headers["location"] == "/events/hitori-cs-34"
    made = await Event.objects().get(Event.number == 34)
    assert (made.title, made.places, await Experiment.count()) == ("次の夜", 40, 0)


async def test_whatever_is_refused_the_form_keeps_what_was_typed(open_browser):
    browser = await organiser_of_a_series(open_browser, for_whom="")
    typed = filled(await browser.get(NEXT), title="次の夜", number="33", places="24")

    again = await browser.post(
        NEXT, data=typed, headers={"referer": f"http://community.test{NEXT}"}
    )

    assert (again.status_code, again.text.count("このシリーズの第33回はすでにあります")) == (422, 1)
    assert (again.text.count('value="次の夜"'), again.text.count(">24</span>")) == (1, 1)
    assert again.text.count('<h3>どんな方へ</h3><span class="small soft">未記入</span>') == 1


async def test_the_form_names_the_kinds_of_place_that_come_along(open_browser):
    browser = await organiser_of_a_series(
        open_browser, kinds=(KindPlan("議論", capacity=30), KindPlan("聴講", capacity=10))
    )

    page = await browser.get(NEXT)

    assert page.text.count("：議論、聴講") == 1


async def test_the_question_stands_at_its_field_with_everything_that_was_typed(open_browser):
    browser = await organiser_of_a_series(open_browser)
    saved = await browser.post(PATTERNS, data={"name": "いつもの夜"})
    pattern = await Pattern.objects().first()
    at = f"{NEXT}?pattern={pattern.id}"
    typed = filled(await browser.get(at), title="次の夜", places="24")

    asked = await browser.post(NEXT, data=typed, headers={"referer": f"http://community.test{at}"})
    made = await browser.post(NEXT, data=filled(asked, trying="少人数で話す"))

    assert saved.headers["location"] == f"/patterns/{pattern.id}"
    assert (asked.status_code, asked.text.count("何を試しますか")) == (422, 2)
    assert 'value="24"' in asked.text
    assert made.headers["location"] == "/events/hitori-cs-34"
    assert (await browser.get(PATTERNS)).text.count("少人数で話す") == 1
    assert (await browser.get("/events/hitori-cs-34/desk")).text.count("少人数で話す") == 1


async def test_a_pattern_is_changed_and_removed(open_browser):
    browser = await organiser_of_a_series(open_browser)
    await browser.post(PATTERNS, data={"name": "いつもの夜"})
    pattern = await Pattern.objects().first()
    at = f"/patterns/{pattern.id}"
    day = {"name": "月末の夜", "nth": "-1", "weekday": "3", "every": "1"}
    binding = {"mode_venue": "fixed", "reason_venue": "車椅子で入れます"}

    refused = await browser.post(at, data={**day, "mode_venue": "fixed"})
    changed = await browser.post(at, data={**day, **binding})
    suggested = await browser.get(f"{NEXT}?pattern={pattern.id}")
    removed = await browser.post(f"{at}/removal")

    assert (refused.status_code, changed.status_code, removed.status_code) == (422, 303, 303)
    assert suggested.text.count("車椅子で入れます") == 1
    assert suggested.text.count("1か月ごとの最終木曜日") == 1
    assert await Pattern.count() == 0


async def test_a_pattern_of_another_series_is_not_taken(open_browser):
    browser = await organiser_of_a_series(open_browser)
    await browser.post(PATTERNS, data={"name": "いつもの夜"})
    await announce(a_plan(series="other", series_title="別の会", number=1))
    pattern = await Pattern.objects().first()

    page = await browser.get(f"/series/other/next?pattern={pattern.id}")

    assert page.text.count("いつもの夜") == 0


async def test_a_series_without_an_event_says_so(open_browser):
    browser = await organiser_of_a_series(open_browser)
    await Event.delete(force=True)

    page = await browser.get(NEXT)
    answer = await browser.post(PATTERNS, data={"name": "いつもの夜"})

    assert (page.status_code, answer.status_code) == (200, 409)


async def test_the_series_page_tells_coming_from_past_and_leads_on(open_browser):
    browser = await organiser_of_a_series(open_browser)
    guest = await as_(await haruto(), open_browser())

    pages = [(await each.get("/series/hitori-cs")).text for each in (browser, guest)]

    assert [page.count(f'href="{NEXT}"') for page in pages] == [1, 0]
    assert [page.count("/series/hitori-cs/following") for page in pages] == [2, 2]


async def test_programs_make_the_next_one_from_a_pattern(open_browser):
    browser = await organiser_of_a_series(open_browser)
    await browser.post(PATTERNS, data={"name": "いつもの夜"})
    found = (await browser.get(f"/api/v1{PATTERNS}")).json()
    [pattern] = found["patterns"]
    wish = {"pattern": pattern["id"], "fields": {"title": "次の夜", "places": "24"}}

    suggested = (await browser.get(f"/api/v1{NEXT}?pattern={pattern['id']}")).json()
    refused = await browser.post(f"/api/v1{NEXT}", json=wish)
    made = await browser.post(f"/api/v1{NEXT}", json={**wish, "trying": "少人数で話す"})
    unknown = await browser.post(f"/api/v1{NEXT}", json={"fields": {"colour": "red"}})

    assert suggested["open"] == ["title", "concept", "guests"]
    assert (suggested["fields"]["number"], suggested["fields"]["title"]) == ("34", "")
    assert (refused.status_code, made.status_code, unknown.status_code) == (422, 201, 422)
    assert (made.json()["slug"], made.json()["places"]) == ("hitori-cs-34", 24)
    [tried] = (await browser.get(f"/api/v1{PATTERNS}")).json()["experiments"]
    assert (tried["event"], tried["trying"], tried["parts"]) == (
        "hitori-cs-34",
        "少人数で話す",
        ["places"],
    )


async def test_a_pattern_of_a_series_that_lost_its_events_is_not_renewed(open_browser):
    browser = await organiser_of_a_series(open_browser)
    saved = (await browser.post(f"/api/v1{PATTERNS}", json={"name": "いつもの夜"})).json()
    at = f"/api/v1/patterns/{saved['id']}/renewal"

    renewed = await browser.post(at)
    await Event.delete(force=True)
    refused = await browser.post(at)

    assert (renewed.status_code, refused.status_code) == (200, 409)
    assert await Pattern.count() == 1
