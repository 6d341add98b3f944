"""The door on an organiser's phone, and the door for programs."""

import asyncio

import pytest

from community import live
from community.checkins.tables import CheckIn
from community.members.tables import Member
from community.places.kinds import first_kind
from community.registering.register import register
from community.registrations.tables import Registration, Standing
from community.tickets.ticket import new_serial, ticket_code
from community.tickets.ticket_number import ticket_number
from community.tokens.create_token import create_token
from tests.cast import an_event, aoi, as_, haruto, mei, someone
from tests.live_line import live_line

DOOR = "/events/hitori-cs-33/door"


@pytest.fixture
async def door(open_browser):
    return await as_(
        await aoi(), open_browser(accept_language="en", referer=f"http://community.test{DOOR}")
    )


async def names(browser, words=""):
    answer = await browser.get(DOOR, params={"q": words})
    return [name for name in ("haruto", "mei") if f'lang="ja">{name}<' in answer.text]


async def test_only_organisers_stand_at_the_door(house, open_browser):
    await an_event()
    member = await as_(await haruto(), open_browser())

    answers = [await browser.get(DOOR) for browser in (member, open_browser())]

    assert [answer.status_code for answer in answers] == [403, 303]


async def test_a_name_is_tapped_and_the_person_is_in(house, door):
    event = await an_event()
    registration = await register(event, await haruto())

    tapped = await door.post(
        "/events/hitori-cs-33/checkins", data={"registration": str(registration.id)}
    )
    page = await door.get(DOOR)

    assert (tapped.status_code, tapped.headers["location"]) == (303, DOOR)
    assert page.text.count("haruto: Welcome. ¥2,000 to pay.") == 1


async def test_undo_leads_back_to_the_list(house, door):
    event = await an_event()
    registration = await register(event, await haruto())
    await door.post("/events/hitori-cs-33/checkins", data={"registration": str(registration.id)})
    check_in = await CheckIn.objects().first()

    undone = await door.post(f"/checkins/{check_in.id}/undoing")

    assert (undone.status_code, undone.headers["location"]) == (303, DOOR)
    assert (await CheckIn.objects().first()).undone_at is not None


@pytest.mark.parametrize("words", ["ＨＡＲＵ", "青葉 データ", "number"])
async def test_the_list_is_searched_by_name_company_and_number(house, door, words):
    event = await an_event()
    registration = await register(event, await haruto(company="青葉データ工房"))
    await register(event, await mei())
    if words == "number":
        words = ticket_number(registration.ticket_serial).lower()

    assert await names(door) == ["haruto", "mei"]
    assert await names(door, words) == ["haruto"]


async def test_the_scanner_gets_its_answer_as_json(house, door):
    event = await an_event()
    registration = await register(event, await haruto())
    code = ticket_code(event.id, registration.ticket_serial)

    answers = [
        await door.post(
            "/events/hitori-cs-33/checkins",
            data={"ticket": shown},
            headers={"accept": "application/json"},
        )
        for shown in (code, code, "x")
    ]

    assert [answer.status_code for answer in answers] == [200, 200, 200]
    assert [answer.json()["outcome"] for answer in answers] == ["welcome", "already", "refused"]


async def test_a_walk_in_without_a_name_is_refused_and_keeps_what_was_typed(house, door):
    await an_event()

    answer = await door.post(
        "/events/hitori-cs-33/walk-ins", data={"name": "", "company": "アカネ工業"}
    )

    assert answer.status_code == 422
    assert answer.text.count('value="アカネ工業"') == 1
    assert await CheckIn.count() == 0


async def test_who_waits_is_found_and_can_be_let_in_all_the_same(house, door):
    event = await an_event(places=1)
    await register(event, await haruto())
    waits = await register(event, await mei(email=None))

    found = await door.get(DOOR, params={"q": "mei"})
    let_in = await door.post(f"/registrations/{waits.id}/walk-in")

    assert found.text.count("Let in") == 1
    assert (let_in.status_code, let_in.headers["location"]) == (303, DOOR)
    assert await CheckIn.count() == 1


async def test_another_phone_is_told_at_once(house, door):
    event = await an_event()
    registration = await register(event, await haruto())

    async with live_line():
        hint = asyncio.create_task(anext(live.hints([f"door:{event.id}"])))
        await asyncio.sleep(0)
        was_told = hint.done()
        await door.post(
            f"/events/{event.slug}/checkins", data={"registration": str(registration.id)}
        )
        _number, heard = await hint

    assert (was_told, heard) == (False, f"door:{event.id}")


@pytest.mark.parametrize("address", [f"{DOOR}/scan", f"{DOOR}/paper"])
async def test_the_scanner_and_the_paper_list_open(house, door, address):
    event = await an_event()
    await register(event, await haruto())

    assert (await door.get(address)).status_code == 200


async def test_a_program_checks_in_once_and_is_told_already_afterwards(house, open_browser):
    event = await an_event()
    registration = await register(event, await haruto())
    token = await create_token("door app", "organiser")
    program = open_browser(authorization=f"Bearer {token}")
    body = {"ticket": ticket_code(event.id, registration.ticket_serial)}

    first = await program.post("/api/v1/checkins", json=body)
    second = await program.post("/api/v1/checkins", json=body)

    assert (first.status_code, first.json()["already"]) == (201, False)
    assert (second.status_code, second.json()["already"]) == (200, True)
    assert second.json()["id"] == first.json()["id"]


async def test_a_program_with_a_forged_ticket_gets_a_problem(house, open_browser):
    token = await create_token("door app", "organiser")
    program = open_browser(authorization=f"Bearer {token}", accept_language="en")

    answer = await program.post("/api/v1/checkins", json={"ticket": "T1:AAAA"})

    assert (answer.status_code, answer.json()["title"]) == (422, "This is not one of our tickets.")


@pytest.mark.parametrize(
    "words", ["みず", "ミズノ", "mizuno", "Midzuno", "水野", "ﾊﾙﾄ", "haruto", "mizunoharuto"]
)
async def test_a_name_is_found_by_kana_and_romaji(house, door, words):
    event = await an_event()
    await register(event, await someone("水野 遥斗", email=None, reading="みずの はると"))
    await register(event, await mei(reading="さとう めい"))

    page = await door.get(DOOR, params={"q": words})

    assert (page.text.count('lang="ja">水野 遥斗<'), page.text.count('lang="ja">mei<')) == (1, 0)


async def test_whoever_registers_may_tell_how_the_name_is_read(house, door, open_browser):
    await an_event()
    wish = {"name": "水野 遥斗", "email": "m@example.jp", "reading": "みずの はると"}
    await open_browser().post("/events/hitori-cs-33/registrations", data=wish)

    found = await door.get("/api/v1" + DOOR, params={"q": "haruto"})
    paper = await door.get(f"{DOOR}/paper")

    assert [each["reading"] for each in found.json()["people"]] == ["みずの はると"]
    assert paper.text.count("みずの はると") == 1


async def test_of_thousands_the_first_stand_on_the_screen_and_anybody_is_found(house, door):
    event = await an_event(places=300)
    kind = await first_kind(event)
    guests = [Member(name=f"guest {number:03}", reading=f"{number:03}") for number in range(201)]
    await Member.insert(*guests)
    place = {"event": event.id, "kind": kind.id, "standing": Standing.CONFIRMED}
    await Registration.insert(
        *(Registration(member=each.id, ticket_serial=new_serial(), **place) for each in guests)
    )

    whole, last = [(await door.get(DOOR, params={"q": words})).text for words in ("", "guest 200")]

    assert whole.count('lang="ja">guest ') == 200
    assert whole.count("The first 200 of 201.") == 1
    assert last.count('lang="ja">guest 200<') == 1


async def test_the_list_goes_on_showing_whom_it_showed(house, open_browser):
    event = await an_event()
    registration = await register(event, await haruto())
    unpaid = f"{DOOR}?show=unpaid"
    looking = {"accept_language": "en", "referer": f"http://community.test{unpaid}&q=haru"}
    door = await as_(await aoi(), open_browser(**looking))

    tapped = await door.post(
        "/events/hitori-cs-33/checkins", data={"registration": str(registration.id)}
    )
    check_in = await CheckIn.objects().first()
    undone = await door.post(f"/checkins/{check_in.id}/undoing")
    added = await door.post("/events/hitori-cs-33/walk-ins", data={"name": "西野 花"})
    paid = await door.post(
        f"/registrations/{registration.id}/payments", data={"means": "cash", "due_yen": "2000"}
    )

    answers = (tapped, undone, added, paid)
    assert [answer.headers["location"] for answer in answers] == [unpaid] * 4


@pytest.mark.parametrize(
    "show, words, said",
    [
        ("unpaid", "", "Nobody has anything left to pay."),
        ("missing", "", "Everybody who was expected is here."),
        ("missing", "haru", '?show=all&amp;q=haru">Found under “Everybody”: 1<'),
    ],
)
async def test_a_part_of_the_list_that_is_empty_says_so(house, door, show, words, said):
    registration = await register(await an_event(), await haruto())
    asked = {"show": show, "q": words}
    before = (await door.get(DOOR, params=asked)).text.count(said)

    await door.post("/events/hitori-cs-33/checkins", data={"registration": str(registration.id)})
    await door.post(
        f"/registrations/{registration.id}/payments", data={"means": "cash", "due_yen": "2000"}
    )

    assert (before, (await door.get(DOOR, params=asked)).text.count(said)) == (0, 1)


@pytest.mark.parametrize("show", ["scan", "https://elsewhere.example"])
async def test_who_worked_out_change_goes_back_to_the_scanner(house, open_browser, show):
    event = await an_event()
    registration = await register(event, await haruto())
    account = f"/registrations/{registration.id}/payments"
    door = await as_(
        await aoi(), open_browser(referer=f"http://community.test{account}?show={show}")
    )

    paid = await door.post(account, data={"means": "cash", "due_yen": "2000", "given": "5000"})

    assert paid.headers["location"] == (f"{DOOR}/scan" if show == "scan" else DOOR)


async def test_the_door_says_how_to_begin_and_leads_back_to_the_desk(door):
    event = await an_event()
    empty = (await door.get(DOOR)).text
    registration = await register(event, await haruto())

    awaiting = (await door.get(DOOR)).text
    await door.post(f"/events/{event.slug}/checkins", data={"registration": str(registration.id)})
    running = (await door.get(DOOR)).text

    told = [page.count("Tap a name to check somebody in.") for page in (empty, awaiting, running)]
    assert told == [0, 1, 0]
    assert running.count(f'href="/events/{event.slug}/desk"') == 1
