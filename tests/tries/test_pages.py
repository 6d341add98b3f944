"""From the evening's page to the library's: somebody takes a thing home, tells, and is read."""

from community.database import fetch_value
from community.registrations.tables import Registration
from community.tickets.ticket_link import ticket_token
from community.tries.answer import Told, answer
from community.tries.link import path_of
from community.tries.score import count_again
from community.tries.tables import Trial
from community.tries.take_home import take_home
from tests.cast import aoi, as_, haruto, someone
from tests.tries.evening import WORDS, an_evening_that_is_over

HAPPENED = "毎週月曜に見るだけで、会話が変わりました。"


async def a_guest(over, open_browser):
    """Mei with her ticket, without an account in this browser."""
    browser = open_browser(accept_language="en")
    place = await Registration.objects().get(Registration.member == over.mei.id)
    browser.cookies.set(f"ticket-{over.event.id}", ticket_token(place.ticket_serial))
    return browser


async def test_a_guest_takes_home_tells_by_the_link_and_everybody_reads_it(house, open_browser):
    over = await an_evening_that_is_over()
    guest, reader = await a_guest(over, open_browser), open_browser(accept_language="en")
    line = await fetch_value("SELECT id FROM published_line WHERE item = $1", over.item.id)

    page = await guest.get(f"/events/{over.event.slug}/tries")
    await guest.post(f"/items/{over.item.id}/trial")
    link = path_of((await Trial.objects().first()).id)
    before = (await reader.get(f"/library/{line}")).text
    told = {"outcome": "helped", "words": HAPPENED, "shown": "nameless"}
    answered = await reader.post(link, data=told)

    after = (await reader.get(f"/library/{line}")).text
    assert (page.status_code, page.text.count(WORDS), answered.status_code) == (200, 2, 303)
    assert (before.count(HAPPENED), after.count(HAPPENED)) == (0, 1)
    assert (await reader.get("/tries")).text.count(HAPPENED) == 1


async def test_an_answer_without_an_outcome_is_asked_again_with_the_words_kept(house, open_browser):
    over = await an_evening_that_is_over()
    guest = await a_guest(over, open_browser)
    await guest.post(f"/items/{over.item.id}/trial")
    link = path_of((await Trial.objects().first()).id)

    answer = await guest.post(
        link, data={"words": HAPPENED}, headers={"referer": f"http://community.test{link}"}
    )

    asked = [answer.text.count(each) for each in ("Please choose what comes closest.", HAPPENED)]
    assert (answer.status_code, asked) == (422, [1, 1])
    assert (await Trial.objects().first()).is_answered is False


async def test_a_link_that_we_did_not_make_opens_nothing(house, open_browser):
    answers = [(await open_browser().get(f"/what-happened/{each}")).status_code for each in ("x",)]

    assert answers == [404]


async def test_who_neither_came_nor_is_a_member_is_turned_away(house, open_browser):
    over = await an_evening_that_is_over()
    stranger = await as_(await someone("sora"), open_browser())
    member = await as_(await haruto(), open_browser())

    answers = [
        (await each.post(f"/items/{over.item.id}/trial")).status_code for each in (stranger, member)
    ]

    assert answers == [403, 303]


async def test_a_person_finds_what_they_took_home_and_programs_read_the_same(house, open_browser):
    over = await an_evening_that_is_over()
    member = await as_(over.mei, open_browser(accept_language="en"))
    taken = (await member.post(f"/api/v1/items/{over.item.id}/trial", json={})).json()

    told = {"outcome": "helped", "words": HAPPENED, "shown": "named"}
    answered = await member.put(f"/api/v1/tries/{taken['id']}/answer", json=told)

    mine = (await member.get("/api/v1/me/tries")).json()
    assert [answered.json()] == mine
    assert (await member.get("/me/tries")).text.count("It helped") == 1
    assert (await member.get("/api/v1/tries")).json()["accounts"][0]["name"] == "mei"


async def test_nobody_answers_for_somebody_else(house, open_browser):
    over = await an_evening_that_is_over()
    mei = await as_(over.mei, open_browser())
    taken = (await mei.post(f"/api/v1/items/{over.item.id}/trial", json={})).json()
    other = await as_(await haruto(), open_browser())

    answer = await other.put(f"/api/v1/tries/{taken['id']}/answer", json={"outcome": "helped"})

    assert (answer.status_code, (await Trial.objects().first()).is_answered) == (404, False)


async def test_an_organiser_takes_off_what_should_not_be_read(house, open_browser):
    over = await an_evening_that_is_over()
    mei = await as_(over.mei, open_browser(accept_language="en"))
    taken = (await mei.post(f"/api/v1/items/{over.item.id}/trial", json={})).json()
    told = {"outcome": "helped", "words": HAPPENED, "shown": "named"}
    await mei.put(f"/api/v1/tries/{taken['id']}/answer", json=told)
    organiser = await as_(await aoi(), open_browser(accept_language="en"))
    before = (await organiser.get("/desk/tries")).text.count("Show it again")

    await organiser.post(f"/tries/{taken['id']}/hiding", data={"because": "名前が入っています"})

    page = await mei.get(path_of((await Trial.objects().first()).id))
    assert (before, (await organiser.get("/desk/tries")).text.count("Show it again")) == (0, 1)
    assert page.text.count("名前が入っています") == 1
    assert (await mei.get("/tries")).text.count(HAPPENED) == 0


async def test_the_score_is_shown_with_interval_number_and_how_it_is_counted(house, open_browser):
    over = await an_evening_that_is_over()
    for number, outcome in enumerate(["helped"] * 8 + ["not_yet"] * 2):
        person = await someone(f"p{number}", standing="member")
        await answer(await take_home(person, over.event, over.item), Told(outcome))
    await count_again()

    page = (await open_browser(accept_language="en").get("/tries")).text

    shown = ("8 of 10 who answered", "95 percent interval: 49% to 94%", "How it is counted")
    assert [page.count(each) for each in shown] == [1, 1, 1]
