"""What is printed: lists by roundtable and by name, and cards; whatever people are called."""

import re
from io import BytesIO
from uuid import uuid4

import pytest
from pypdf import PdfReader

from community.events.tables import Round
from community.floor.place import Place
from community.floor.room_map import RoomMap
from community.plannings.seat import seat_everyone
from community.roundtables.who_sits import RoundtableWithPeople, Seated, SeatedRound
from community.seats.paper_words import breakable, by_person, by_roundtable, cards
from community.typeset import typeset
from tests.cast import an_event, aoi, as_
from tests.roundtables.guests import comes, ten_come, two_rounds

ROOM = RoomMap([Place("A", 10, 10, "窓ぎわ")])


def seated(name, reading="", is_host=False, photo_wish="unknown"):
    return Seated(uuid4(), uuid4(), name, "アオバ", is_host, False, photo_wish, reading)


def two_planned():
    """Aoi stays at A; Haruto goes from A to B, and Mei comes for the second round."""
    aoi, haruto, mei = seated("葵", "アオイ", True, "no"), seated("Haruto"), seated("芽衣", "めい")
    tables = [[("A", [aoi, haruto])], [("A", [aoi]), ("B", [haruto, mei])]]
    return [
        SeatedRound(
            Round(number=number, title=f"ラウンド{number}", event=1),
            [RoundtableWithPeople(uuid4(), letter, people) for letter, people in row],
        )
        for number, row in enumerate(tables, 1)
    ]


def test_the_list_by_roundtable_says_where_it_is_and_who_hosts():
    planned = two_planned()
    aoi, haruto = planned[0].roundtables[0].people

    told = by_roundtable(planned, ROOM)

    assert [len(each["roundtables"]) for each in told["rounds"]] == [1, 2]
    assert told["rounds"][0]["roundtables"][0] == {
        "letter": "A",
        "called": "テーブルA",
        "where": "窓ぎわ",
        "people": [
            {"key": str(aoi.registration), "name": "葵", "from": "アオバ", "is_host": True,
             "photo": "✕ 写真は不可"},
            {"key": str(haruto.registration), "name": "Haruto", "from": "アオバ",
             "is_host": False, "photo": ""},
        ],
    }  # fmt: skip


def test_the_printed_map_shows_the_roundtables_that_are_used_and_no_other():
    room = RoomMap([*ROOM.places, Place("C", 50, 50), Place("入口", 3, 90, is_landmark=True)])

    told = by_roundtable(two_planned(), room)

    assert [each["name"] for each in told["map"]] == ["A", "入口"]


def test_the_list_by_name_has_every_round_and_a_dash_without_a_chair():
    told = by_person(two_planned(), ROOM)

    assert [(each["name"], each["at"]) for each in told["people"]] == [
        ("Haruto", ["A", "B"]), ("葵", ["A", "A"]), ("芽衣", ["–", "B"]),
    ]  # fmt: skip


def test_each_roundtable_has_a_card_with_the_people_of_its_round():
    told = cards(two_planned()[1:], ROOM)

    assert [(each["letter"], each["round"], len(each["people"])) for each in told["cards"]] == [
        ("A", "ラウンド2", 1), ("B", "ラウンド2", 2),
    ]  # fmt: skip


def test_an_endless_word_may_be_broken_and_others_stay():
    assert breakable("a" * 40).split("\u200b") == ["a" * 16, "a" * 16, "a" * 8]
    assert breakable("高瀬 結衣 Yui Takase") == "高瀬 結衣 Yui Takase"


@pytest.mark.parametrize("paper", ["roundtables", "people", "cards"])
async def test_each_paper_is_one_pdf_that_a_browser_shows(open_browser, paper):
    event = await an_event()
    await two_rounds(event)
    await ten_come(event)
    await comes(event, "#eval(「\\*_$" + "w" * 90)
    await seat_everyone(event, rounds=2)
    browser = await as_(await aoi(), open_browser())

    answer = await browser.get(f"/events/{event.slug}/seats/papers/{paper}")

    assert (answer.status_code, answer.headers["content-type"]) == (200, "application/pdf")
    assert answer.content.startswith(b"%PDF-")


async def test_the_list_by_roundtable_says_small_why_somebody_sits_there(open_browser):
    event = await an_event()
    await two_rounds(event)
    for n in range(12):
        await comes(event, f"guest-{n}", is_host=n < 2, is_first_time=n > 9)
    await seat_everyone(event, rounds=1)
    browser = await as_(await aoi(), open_browser(accept_language="en"))

    answer = await browser.get(f"/events/{event.slug}/seats/papers/roundtables?round=1")
    board = (await browser.get(f"/events/{event.slug}/seating")).text

    said = " ".join(page.extract_text() for page in PdfReader(BytesIO(answer.content)).pages)
    assert (board.count("hosts here"), said.count("hosts here")) == (2, 0)
    assert said.count("new people") == 12
    assert (board.count("not the only first-timer"), said.count("first-timer")) == (2, 0)


async def test_nobody_is_seated_and_still_there_is_a_paper(open_browser):
    event = await an_event()
    browser = await as_(await aoi(), open_browser())
    at = f"/events/{event.slug}/seats/papers"

    empty = [await browser.get(f"{at}/{paper}") for paper in ("roundtables", "people", "cards")]

    assert [each.status_code for each in empty] == [200, 200, 200]
    assert (await browser.get(f"{at}/napkins")).status_code == 404


async def test_two_thousand_people_fit_on_paper():
    people = [{"name": f"n{n}", "from": "c", "at": ["A", "B"]} for n in range(2000)]
    words = {"language": "ja", "event": "e", "day": "d", "nobody": "", "title": "t", "name": "n"}

    made = await typeset("seats/people.typ", {**words, "rounds": ["1", "2"], "people": people}, 0)

    pages = int(re.findall(rb"/Count (\d+)", made)[-1])
    assert 15 <= pages <= 40
