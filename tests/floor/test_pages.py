"""An organiser draws the map of the room, in numbers or as a program."""

from community.database import fetch_value
from community.floor.room_map import map_of
from tests.cast import an_event, aoi, as_, haruto

ROOM = {
    "x_A": "２０", "y_A": "30", "words_A": " 窓ぎわ ", "x_B": "80", "y_B": "30", "words_B": "",
    "mark_0": "入口", "mark_x_0": "50", "mark_y_0": "98", "mark_1": "", "mark_x_1": "8",
}  # fmt: skip
SAVED = [
    ("A", 20, 30, "窓ぎわ", False),
    ("B", 80, 30, "", False),
    ("入口", 50, 98, "", True),
]


async def saved(event):
    return [
        (each.name, each.x, each.y, each.words, each.is_landmark)
        for each in (await map_of(event)).places
    ]


async def drawn(browser, event, **changed):
    page = f"/events/{event.slug}/floor"
    headers = {"referer": f"http://community.test{page}"}
    return await browser.post(page, data={**ROOM, **changed}, headers=headers)


async def test_the_page_suggests_as_many_roundtables_as_there_are_places_for(open_browser):
    event = await an_event(places=41)
    browser = await as_(await aoi(), open_browser())

    page = (await browser.get(f"/events/{event.slug}/floor")).text
    fewer = (await browser.get(f"/events/{event.slug}/floor?roundtables=3")).text

    assert (page.count('name="words_'), fewer.count('name="words_')) == (9, 3)
    assert (page.count("data-spot="), fewer.count("data-spot=")) == (9, 3)


async def test_the_map_is_saved_as_it_is_typed(open_browser):
    event = await an_event()
    browser = await as_(await aoi(), open_browser())

    answer = await drawn(browser, event)

    assert (answer.status_code, await saved(event)) == (303, SAVED)


async def test_what_is_left_out_goes_and_what_stays_is_not_written_again(open_browser):
    event = await an_event()
    browser = await as_(await aoi(), open_browser())
    await drawn(browser, event)
    before = await fetch_value("SELECT count(*) FROM audit_entry WHERE tablename = 'spot'")

    await drawn(browser, event, mark_0="", words_B="舞台のそば")

    after = await fetch_value("SELECT count(*) FROM audit_entry WHERE tablename = 'spot'")
    assert await saved(event) == [SAVED[0], ("B", 80, 30, "舞台のそば", False)]
    assert (before, after - before) == (3, 2)


async def test_what_is_outside_of_the_room_is_refused_at_its_field(open_browser):
    event = await an_event()
    browser = await as_(await aoi(), open_browser())

    far = await drawn(browser, event, x_B="101")
    odd = await drawn(browser, event, y_A="窓")
    long = await drawn(browser, event, words_A="窓" * 81)

    assert [each.status_code for each in (far, odd, long)] == [422, 422, 422]
    assert 'id="f-x_B-no"' in far.text
    assert "0から100までの数を書いてください。" in far.text
    assert 'id="f-y_A-no"' in odd.text
    assert 'id="f-words_A-no"' in long.text
    assert 'value="101"' in far.text
    assert await saved(event) == []


async def test_names_that_would_be_mistaken_are_refused(open_browser):
    event = await an_event()
    browser = await as_(await aoi(), open_browser())

    twice = await drawn(browser, event, mark_1="A", mark_y_1="3")
    small = await drawn(browser, event, x_b="1", y_b="2")

    assert "会場図に「A」が2つあります。" in twice.text
    assert "テーブルの名前はAからZの文字にしてください" in small.text
    assert await saved(event) == []


async def test_a_program_draws_and_reads_the_same_map(open_browser):
    event = await an_event()
    browser = await as_(await aoi(), open_browser())
    api = f"/api/v1/events/{event.slug}/floor"
    place = {"name": "A", "x": 20, "y": 30, "words": "by the window", "is_landmark": False}

    put = await browser.put(api, json={"places": [place]})
    outside = await browser.put(api, json={"places": [{**place, "x": 101}]})

    assert (put.status_code, outside.status_code) == (200, 400)
    assert (await browser.get(api)).json() == {"places": [place]}


async def test_a_member_does_not_draw(open_browser):
    event = await an_event()
    browser = await as_(await haruto(), open_browser())

    answer = await drawn(browser, event)

    assert (answer.status_code, await saved(event)) == (403, [])
