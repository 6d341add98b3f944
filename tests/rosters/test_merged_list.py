"""One evening on two platforms: one list, on which everybody stands once with all their numbers."""

import csv
import io

from community.database import fetch
from community.events.tables import Event
from community.places.kinds import kinds_of
from community.rosters.everybody import merged_list
from community.rosters.keep import keep
from tests.cast import an_event, aoi, as_, holds, someone
from tests.platforms.files import LUMA
from tests.rosters.lists import brought, luma

HINA = ("g-1", "水野 陽菜", "hina@example.jp", "approved")
RIN = ("g-2", "凛", "rin@example.jp", "approved")
DOORKEEPER = (
    "チケット番号,名前,メールアドレス,ステータス\n"
    "D-1,水野 陽菜,Hina@example.jp,参加\n"
    "D-2,蓮,ren@example.jp,キャンセル待ち\n"
).encode()


async def on_both():
    event = await an_event(places=2)
    await brought(event, luma(HINA, RIN))
    await brought(event, DOORKEEPER)
    return await Event.objects().first()


async def test_who_is_on_both_stands_there_once_with_both_numbers(house):
    event = await on_both()

    merged = await merged_list(event)

    numbers = {
        each.name: [(platform, number) for platform, number, *_rest in each.places]
        for each in merged.people
    }
    assert numbers == {
        "水野 陽菜": [("doorkeeper", "D-1"), ("luma", "g-1")],
        "凛": [("luma", "g-2")],
        "蓮": [("doorkeeper", "D-2")],
    }
    assert (merged.on_two, merged.platforms) == (1, {"doorkeeper": 2, "luma": 2})


async def test_who_is_on_both_takes_one_place(house):
    event = await on_both()

    [kind] = await kinds_of(event)
    assert (event.taken, event.waiting, kind.taken) == (2, 1, 2)
    assert (await fetch("SELECT count(*) FROM registration"))[0][0] == 3


async def test_each_platform_gets_a_file_with_its_own_numbers(house, open_browser):
    event = await on_both()
    desk = await as_(await aoi(), open_browser())
    wanted = {"luma": ("api_id", "name"), "doorkeeper": ("チケット番号", "名前")}
    told = {}

    for layout, (number, name) in wanted.items():
        form = {"layout": layout, "purpose": "名札"}
        answer = await desk.post(f"/events/{event.slug}/roster/exports", data=form)
        rows = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))
        told[layout] = {row[name]: row[number] for row in rows}

    assert {name: told["luma"][name] for name in ("水野 陽菜", "凛")} == {
        "水野 陽菜": "g-1",
        "凛": "g-2",
    }
    assert {name: told["doorkeeper"][name] for name in ("水野 陽菜", "蓮")} == {
        "水野 陽菜": "D-1",
        "蓮": "D-2",
    }
    assert [len(each) for each in told.values()] == [3, 3]


async def test_the_page_shows_each_person_once(house, open_browser):
    event = await on_both()
    desk = await as_(await aoi(), open_browser())

    page = (await desk.get(f"/events/{event.slug}/roster/people")).text

    assert [page.count(each) for each in ("水野 陽菜", "D-1", "g-1", "g-2")] == [1, 1, 1, 1]


async def test_what_was_paid_there_is_written_as_money_is_here(house, open_browser):
    event = await an_event()
    organiser = await someone("rin")
    await holds(organiser, "organiser")
    desk = await as_(organiser, open_browser())

    kept = await keep(event, "a.csv", LUMA)
    preview = (await desk.get(f"/events/{event.slug}/roster/{kept.id}")).text
    await brought(event, LUMA)
    page = (await desk.get(f"/events/{event.slug}/roster/people")).text

    assert (preview.count("先方での支払い：1,500円"), preview.count("JPY")) == (1, 0)
    assert (page.count(" · 1,500円"), page.count("JPY")) == (1, 0)
