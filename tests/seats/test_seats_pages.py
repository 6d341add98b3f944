"""On the phone my roundtable, the way and who sits with me; on the wall page after page."""

import pytest

from community.board.move import give_chair
from community.consents.decide import give
from community.consents.purpose import Purpose
from community.database import execute
from community.floor.keep import keep_map
from community.floor.place import Place
from community.floor.room_map import RoomMap
from community.floor.suggest import suggested
from community.members.tables import Member
from community.plannings.seat import seat_everyone
from community.registrations.tables import Standing
from community.roundtables.tables import Roundtable
from tests.cast import an_event, aoi, as_
from tests.roundtables.guests import chair_of, closes, comes, opens, ten_come, two_rounds


async def seen_by(browser, event, **asked):
    return (await browser.get(f"/events/{event.slug}/seat", params=asked)).text


async def phone_of(registration, browser):
    return await as_(await Member.objects().get(Member.id == registration.member.id), browser)


async def drawn(event):
    room = suggested(RoomMap([Place("A", 10, 20, "窓ぎわ"), Place("B", 80, 70, "入口のそば")]), 2)
    await keep_map(event, room.places)


async def test_the_phone_shows_where_the_roundtable_is_and_the_way_from_the_last_one(open_browser):
    event = await an_event()
    first, second = await two_rounds(event)
    people = await ten_come(event)
    await drawn(event)
    await seat_everyone(event, rounds=2)
    moving = [
        (each, [(await chair_of(each, round)).roundtable.letter for round in (first, second)])
        for each in people
    ]
    me, letters = next((each, at) for each, at in moving if at[0] != at[1])
    phone = await phone_of(me, open_browser())

    before = await seen_by(phone, event)
    assert before.count(f'href="/registrations/{me.id}"') == 1
    await opens(first)
    first.closed_at = first.opened_at
    await first.save()
    after = await seen_by(phone, event)

    words = {"A": "窓ぎわ", "B": "入口のそば"}
    ways = {"A": 'd="M128.0 70 L16.0 20"', "B": 'd="M16.0 20 L128.0 70"'}
    assert words[letters[0]] in before
    assert 'class="way"' not in before
    assert f"テーブル{letters[0]}から移動します。" in after
    assert ways[letters[1]] in after
    assert "これまでのテーブル" in after


@pytest.mark.parametrize(
    ("standing", "promised", "said"),
    [("confirmed", 1, 0), ("waitlisted", 0, 1), ("cancelled", 0, 1)],
)
async def test_a_chair_is_promised_to_people_with_a_place_alone(
    open_browser, standing, promised, said
):
    event = await an_event()
    await ten_come(event)
    await seat_everyone(event, rounds=1)
    me = await comes(event, "haruto")
    me.standing = Standing(standing)
    await me.save()
    phone = await phone_of(me, open_browser(accept_language="en"))

    page = await seen_by(phone, event)
    told = await phone.get(f"/events/{event.slug}/seat", headers={"accept": "application/json"})

    assert page.count("No chair yet: the organisers give you one.") == promised
    assert bool(told.json()["waits"]) == bool(promised)
    assert page.count("Roundtables are for people with a place") == said


async def test_the_door_sends_people_to_where_the_roundtable_is(open_browser):
    event = await an_event()
    me = await comes(event, "aoi")
    await drawn(event)
    await seat_everyone(event, rounds=1)
    phone = await phone_of(me, open_browser())

    answer = await phone.get(f"/events/{event.slug}/seat", headers={"accept": "application/json"})

    assert answer.json()["roundtable"] == "テーブルA（窓ぎわ）"


async def test_without_a_map_the_phone_shows_none(open_browser):
    event = await an_event()
    people = await ten_come(event)
    await seat_everyone(event, rounds=1)
    phone = await phone_of(people[0], open_browser())

    assert 'class="floor' not in await seen_by(phone, event)
    await drawn(event)
    assert 'class="floor' in await seen_by(phone, event)


async def test_who_is_moved_while_a_round_runs_is_not_sent_from_the_roundtable_of_the_last(
    open_browser,
):
    event = await an_event()
    first, second = await two_rounds(event)
    people = await ten_come(event)
    await drawn(event)
    await seat_everyone(event, rounds=2)
    await opens(first)
    await closes(first)
    await opens(second)
    phone = await phone_of(people[3], open_browser())
    mine = (await chair_of(people[3], second)).roundtable
    other = await Roundtable.objects(Roundtable.event).get(
        (Roundtable.round == second.id) & (Roundtable.id != mine.id)
    )
    words = ("から移動します", "移動はありません", 'class="way"')
    before = [each in await seen_by(phone, event) for each in words]

    await give_chair(people[3], other)

    page = await seen_by(phone, event)
    assert any(before)
    assert [each in page for each in words] == [False, False, False]
    assert "テーブルが変わりました" in page


async def test_who_was_moved_by_hand_reads_it_on_the_phone_and_on_the_wall(open_browser):
    event = await an_event()
    first, _second = await two_rounds(event)
    people = await ten_come(event)
    await seat_everyone(event, rounds=1)
    phone = await phone_of(people[3], open_browser())
    before = await seen_by(phone, event)
    mine = (await chair_of(people[3], first)).roundtable
    other = await Roundtable.objects(Roundtable.event).get(
        (Roundtable.round == first.id) & (Roundtable.id != mine.id)
    )

    await give_chair(people[3], other)

    walls = [(await phone.get(f"/events/{event.slug}/seats{by}")).text for by in ("", "?by=name")]
    assert "テーブルが変わりました" not in before
    assert "テーブルが変わりました" in await seen_by(phone, event)
    assert [wall.count('class="moved"') for wall in walls] == [1, 1]


async def test_the_phone_and_a_program_say_what_we_share_with_those_who_allow_it(open_browser):
    event = await an_event()
    me, other = await comes(event, "aoi"), await comes(event, "haruto")
    await execute("UPDATE member SET phase = 'PMF'")
    await seat_everyone(event, rounds=1)
    phone = await phone_of(me, open_browser())
    api = f"/api/v1/events/{event.slug}/seat"

    before = await seen_by(phone, event)
    await give(await Member.objects().get(Member.id == other.member.id), Purpose.ROUNDTABLE)
    [seat] = (await phone.get(api)).json()["seats"]

    assert "同じフェーズ：PMF" not in before
    assert "同じフェーズ：PMF" in await seen_by(phone, event)
    assert [each["in_common"] for each in seat["others"]] == [["同じフェーズ：PMF"]]


async def test_a_large_evening_is_shown_by_name_and_turns_its_pages(open_browser):
    event = await an_event(places=80)
    for number in range(73):
        await comes(event, f"guest-{number:02}")
    await seat_everyone(event, rounds=1)
    browser = await as_(await aoi(), open_browser())
    wall = f"/events/{event.slug}/seats"

    pages = [await browser.get(wall, params={"page": number}) for number in (1, 2, 3)]
    last = pages[2].headers["refresh"]

    assert [each.text.count('<span class="name">') for each in pages] == [36, 36, 1]
    assert last == f"12; url={wall}?round=1&by=name&page=1"


async def test_the_last_page_of_a_large_evening_is_the_map(open_browser):
    event = await an_event(places=80)
    for number in range(40):
        await comes(event, f"guest-{number:02}")
    await drawn(event)
    await seat_everyone(event, rounds=1)
    browser = await as_(await aoi(), open_browser())

    names, room = [
        (await browser.get(f"/events/{event.slug}/seats?page={number}")).text for number in (1, 3)
    ]

    assert ('class="floor' in names, 'class="floor' in room) == (False, True)
    assert ("1 / 3" in names, "3 / 3" in room) == (True, True)
    assert room.count('<span class="name">') == 0


async def test_the_wall_stays_where_somebody_stops_it(open_browser):
    event = await an_event(places=80)
    for number in range(40):
        await comes(event, f"guest-{number:02}")
    await seat_everyone(event, rounds=1)
    browser = await as_(await aoi(), open_browser())
    wall = f"/events/{event.slug}/seats"

    turning = await browser.get(wall)
    stays = await browser.get(wall, params={"page": 2, "stays": "true"})
    beyond = await browser.get(wall, params={"page": 99, "by": "roundtable"})

    assert ("refresh" in turning.headers, "refresh" in stays.headers) == (True, False)
    assert ("ここで止める" in turning.text, "自動でめくる" in stays.text) == (True, True)
    assert "2 / 2" in beyond.text


async def test_a_small_evening_is_shown_by_roundtable_on_one_page(open_browser):
    event = await an_event()
    await ten_come(event)
    await seat_everyone(event, rounds=1)
    browser = await as_(await aoi(), open_browser())

    answer = await browser.get(f"/events/{event.slug}/seats")

    assert "refresh" not in answer.headers
    assert answer.text.count('class="wall-names"') == 0
    assert answer.text.count("guest-") == 10
