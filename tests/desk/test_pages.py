"""The organiser's home, and one evening's steps in order."""

from community.events.tables import Event, State
from tests.cast import an_event, aoi, as_, haruto


async def test_an_empty_community_is_led_to_its_first_event(open_browser):
    organiser = await as_(await aoi(), open_browser(accept_language="en"))

    desk = (await organiser.get("/desk")).text

    assert desk.count('href="/desk/events/new"') == 1


async def test_the_first_step_that_is_not_done_is_the_next_one(open_browser):
    await an_event(state=State.DRAFT)
    organiser = await as_(await aoi(), open_browser(accept_language="en"))

    evening = (await organiser.get("/events/hitori-cs-33/desk")).text

    before, _, after = evening.partition(">Next<")
    assert [words.count("/events/hitori-cs-33/edit") > 0 for words in (before, after)] == [
        True,
        False,
    ]


async def test_a_draft_is_published_from_its_desk(open_browser):
    event = await an_event(state=State.DRAFT)
    organiser = await as_(await aoi(), open_browser())
    publishes = 'action="/events/hitori-cs-33/publication"'
    before = (await organiser.get("/events/hitori-cs-33/desk")).text

    await organiser.post("/events/hitori-cs-33/publication")

    after = (await organiser.get("/events/hitori-cs-33/desk")).text
    assert [page.count(publishes) for page in (before, after)] == [1, 0]
    assert (await Event.objects().get(Event.id == event.id)).is_published


async def test_the_desk_is_for_organisers(open_browser):
    await an_event()
    member = await as_(await haruto(), open_browser())
    stranger = open_browser()

    answers = [
        await each.get(path)
        for each in (member, stranger)
        for path in ("/desk", "/events/hitori-cs-33/desk")
    ]

    assert [answer.status_code for answer in answers] == [403, 403, 303, 303]
