"""The board, an attendee's own roundtable, and the wall, as browsers meet them."""

from community.floor.keep import keep_map
from community.floor.place import Place
from community.members.tables import Member
from community.plannings.seat import seat_everyone
from community.roundtables.reseat import reseat
from community.roundtables.tables import Chair, Roundtable
from community.roundtables.who_sits import who_sits
from tests.cast import an_event, aoi, as_, mei
from tests.roundtables.guests import chair_of, comes, leaves, ten_come, two_rounds

JSON = {"accept": "application/json"}


async def roundtable_of(registration, round):
    return (await chair_of(registration, round)).roundtable


async def another_than(roundtable):
    there = (Roundtable.round == roundtable.round) & (Roundtable.id != roundtable.id)
    return await Roundtable.objects().get(there)


async def member_of(registration):
    return await Member.objects().get(Member.id == registration.member.id)


async def test_an_organiser_seats_everybody_with_full_width_digits(open_browser):
    event = await an_event()
    await ten_come(event)
    browser = await as_(await aoi(), open_browser())

    answer = await browser.post(
        f"/events/{event.slug}/seating", data={"rounds": "２", "size": "５"}
    )

    assert (answer.status_code, answer.headers["location"]) == (
        303,
        f"/events/{event.slug}/seating",
    )
    assert [len(each.roundtables) for each in await who_sits(event)] == [2, 2]


async def test_the_board_asks_for_the_door_while_nobody_is_here(open_browser):
    event = await an_event()
    browser = await as_(await aoi(), open_browser())

    page = (await browser.get(f"/events/{event.slug}/seating")).text

    assert page.count("まだ誰も来ていません") == 1


async def test_a_form_of_the_board_that_is_refused_keeps_what_was_typed(open_browser):
    event = await an_event()
    await ten_come(event)
    browser = await as_(await aoi(), open_browser())
    board = f"http://community.test/events/{event.slug}/seating"

    answer = await browser.post(
        board, data={"rounds": "99", "size": "5"}, headers={"referer": board}
    )

    assert answer.status_code == 422
    assert answer.text.count("ラウンドは1〜8回で指定してください。") == 1
    assert answer.text.count('value="99"') == 1


async def test_who_came_late_and_who_has_gone_are_counted_and_mended(open_browser):
    event = await an_event()
    people = await ten_come(event)
    await seat_everyone(event, rounds=2)
    await comes(event, "late")
    await leaves(people[0])
    browser = await as_(await aoi(), open_browser())
    before = (await browser.get(f"/events/{event.slug}/seating")).text

    await browser.post(f"/events/{event.slug}/seating/repair")

    after = (await browser.get(f"/events/{event.slug}/seating")).text
    warning = "席のない人が1人、もう会場にいない人が1人います。"
    assert [before.count(warning), after.count(warning)] == [1, 0]
    assert after.count("席を整えました（1人に席を用意、1席を返却）。") == 1


async def test_a_person_is_dragged_to_another_roundtable(open_browser):
    event = await an_event()
    first, _second = await two_rounds(event)
    people = await ten_come(event)
    await seat_everyone(event, rounds=1)
    target = await another_than(await roundtable_of(people[9], first))
    browser = await as_(await aoi(), open_browser())

    answer = await browser.post(
        f"/events/{event.slug}/seating/chairs?round=1",
        data={"chair": str(people[9].id), "roundtable": str(target.id)},
        headers=JSON,
    )

    moved = f"guest-9さんをテーブル{target.letter}に移しました。"
    assert answer.json() == {"sentence": moved + "悪くなる点：同じ会社の同席 0 → 1。"}
    assert (await roundtable_of(people[9], first)).id == target.id


async def test_a_chair_is_moved_without_script(open_browser):
    event = await an_event()
    first, _second = await two_rounds(event)
    people = await ten_come(event)
    await seat_everyone(event, rounds=1)
    chair = await Chair.objects().get(Chair.registration == people[9].id)
    target = await another_than(await roundtable_of(people[9], first))
    browser = await as_(await aoi(), open_browser())

    answer = await browser.post(f"/chairs/{chair.id}/move", data={"roundtable": str(target.id)})

    assert answer.headers["location"] == f"/events/{event.slug}/seating?round=1"
    assert (await roundtable_of(people[9], first)).id == target.id


async def test_a_chair_that_nobody_knows_is_refused(open_browser):
    event = await an_event()
    await ten_come(event)
    await seat_everyone(event, rounds=1)
    browser = await as_(await aoi(), open_browser())

    answer = await browser.post(
        f"/events/{event.slug}/seating/chairs?round=1", data={"chair": "x"}, headers=JSON
    )

    assert (answer.status_code, answer.json()["title"]) == (422, "人を選んでください。")


async def test_an_attendee_sees_the_own_roundtable_and_who_sits_there(open_browser):
    event = await an_event()
    first, _second = await two_rounds(event)
    people = await ten_come(event)
    browser = await as_(await member_of(people[3]), open_browser())
    before = (await browser.get(f"/events/{event.slug}/seat")).text
    await seat_everyone(event, rounds=2)

    page = (await browser.get(f"/events/{event.slug}/seat")).text

    letter = (await roundtable_of(people[3], first)).letter
    assert [text.count("ここにテーブルが表示されます") for text in (before, page)] == [1, 0]
    assert page.count(f"<h2>テーブル{letter}</h2>") == 1


async def test_a_stranger_sees_no_names(open_browser):
    event = await an_event()
    await ten_come(event)
    await seat_everyone(event, rounds=1)
    stranger, guest = open_browser(), await as_(await mei(), open_browser())
    paths = ["seating", "seat", "seats"]

    refused = [(await stranger.get(f"/events/{event.slug}/{path}")).status_code for path in paths]

    assert refused == [303, 303, 303]
    assert (await guest.get(f"/events/{event.slug}/seats")).status_code == 303


async def test_the_door_is_told_the_roundtable_of_a_person(open_browser):
    event = await an_event()
    first, _second = await two_rounds(event)
    await ten_come(event)
    late = await comes(event, "late")
    await seat_everyone(event, rounds=1)
    later = await comes(event, "later")
    door = await as_(await aoi(), open_browser())
    address = f"/events/{event.slug}/seat?registration="

    answers = [
        (await door.get(f"{address}{each.id}", headers=JSON)).json() for each in (late, later)
    ]

    roundtable = await roundtable_of(late, first)
    assert answers == [
        {
            "roundtable": f"テーブル{roundtable.letter}",
            "waits": "",
            "rounds": [{"round": 1, "letter": roundtable.letter, "id": str(roundtable.id)}],
        },
        {"roundtable": None, "waits": "お席はこれから運営がご案内します。", "rounds": []},
    ]


async def test_an_attendee_does_not_look_up_anybody_else(open_browser):
    event = await an_event()
    people = await ten_come(event)
    browser = await as_(await member_of(people[0]), open_browser())

    answer = await browser.get(
        f"/events/{event.slug}/seat?registration={people[1].id}", headers=JSON
    )

    assert answer.status_code == 404


async def test_everybody_at_the_event_reads_who_sits_where(open_browser):
    event = await an_event()
    people = await ten_come(event)
    await seat_everyone(event, rounds=1)
    browser = await as_(await member_of(people[0]), open_browser())

    page = (await browser.get(f"/events/{event.slug}/seats")).text

    assert [page.count(f"guest-{n} <") for n in range(10)] == [1] * 10
    assert page.count("@example.jp") == 0


async def test_a_phone_that_waits_is_told_again_after_the_mending(open_browser):
    event = await an_event()
    await ten_come(event)
    await seat_everyone(event, rounds=1)
    late = await comes(event, "late")
    browser = await as_(await member_of(late), open_browser())
    before = (await browser.get(f"/events/{event.slug}/seat")).text

    await reseat(event)

    after = (await browser.get(f"/events/{event.slug}/seat")).text
    assert [text.count("同じテーブルの人") for text in (before, after)] == [0, 1]


async def test_an_organiser_is_told_which_roundtables_are_not_on_the_map(open_browser):
    event = await an_event()
    await ten_come(event)
    await seat_everyone(event, rounds=1, size=5)
    organiser = await as_(await aoi(), open_browser(accept_language="en"))
    board, shown = f"/events/{event.slug}/seating", "Not on the map of the room"

    said = [(await organiser.get(board)).text.count(shown)]
    for letters in ("A", "AB"):
        await keep_map(event, [Place(each, 10, 10 * place) for place, each in enumerate(letters)])
        page = (await organiser.get(board)).text
        said.append(page.count(f'{shown}, so nobody is shown the way: B. <a href="'))
        link = f'href="/events/{event.slug}/floor?roundtables=2"'
        assert page.count(link) == said[-1]

    assert said == [0, 1, 0]
