"""Hosts and organisers rate an evening on its page; a team draws something from it."""

from community.ratings.tables import Remedy, SelfRating
from community.registrations.tables import Registration
from tests.cast import aoi, as_, haruto, holds, someone
from tests.outputs.at_roundtable import registered
from tests.ratings.test_rate import WHY, over, rate, raters, said

RATING = {"subject": "event", "score": "70", "reason": WHY, "blockers": ["time", "skill"]}


async def test_a_roundtables_host_rates_and_nobody_else_reads_it(house, open_browser):
    event, host, organiser = await over(), await someone("mei"), await aoi()
    place = await registered(event, host)
    await Registration.update({Registration.is_host: True}).where(Registration.id == place.id)
    mei = await as_(host, open_browser(accept_language="en"))
    other = await as_(organiser, open_browser(accept_language="en"))

    answer = await mei.post(f"/events/{event.slug}/ratings", data=RATING)

    path = f"/events/{event.slug}/ratings"
    assert (answer.status_code, (await mei.get(path)).text.count(WHY)) == (303, 1)
    assert (
        (await other.get(path)).text.count(WHY),
        (await other.get("/ratings")).text.count(WHY),
    ) == (0, 0)
    [kept] = await SelfRating.objects()
    assert (kept.score, kept.blockers) == (70, ["time", "skill"])


async def test_whoever_was_a_guest_rates_nothing(house, open_browser):
    event, guest = await over(), await haruto()
    await registered(event, guest)
    browser = await as_(guest, open_browser())

    answer = await browser.post(f"/events/{event.slug}/ratings", data=RATING)

    assert (answer.status_code, await SelfRating.count()) == (403, 0)


async def test_own_work_is_rated_on_the_own_page_and_deleted_there(house, open_browser):
    browser = await as_(await haruto(), open_browser(accept_language="en"))
    await browser.post("/me/ratings", data=RATING | {"about": "A社"})
    page = (await browser.get("/me/ratings")).text
    [kept] = (await browser.get("/api/v1/me/ratings")).json()

    await browser.post(f"/ratings/{kept['id']}/removal")

    assert (page.count(WHY), kept["subject"], await SelfRating.count()) == (1, "own_case", 0)


async def test_nobody_deletes_the_rating_of_somebody_else(house, open_browser):
    event, [host] = await over(), await raters(1)
    kept = await rate(host, event, said())
    browser = await as_(await aoi(), open_browser())

    answer = await browser.post(f"/ratings/{kept.id}/removal")

    assert (answer.status_code, await SelfRating.count()) == (404, 1)


async def test_the_team_reads_the_gap_and_writes_down_a_remedy(house, open_browser):
    event, organiser = await over(), await aoi()
    for each in await raters():
        await rate(each, event, said())
    browser = await as_(organiser, open_browser(accept_language="en"))
    form = {"title": "準備を二人で分ける", "blocker": "time", "owner": str(organiser.id)}

    await browser.post("/remedies", data=form | {"due_on": "2027-03-31", "expected_points": "10"})

    page = (await browser.get("/ratings")).text
    assert (page.count("準備を二人で分ける"), page.count("+10 points")) == (1, 1)
    assert [part["share"] for part in (await browser.get("/api/v1/ratings")).json()["gap"]] == [1.0]
    await browser.post(f"/remedies/{(await Remedy.objects().first()).id}/removal")
    assert await Remedy.count() == 0


async def test_the_calculator_answers_and_says_what_is_missing(house, open_browser):
    browser = await as_(await haruto(), open_browser(accept_language="en"))
    address = "/ratings/capacity?hours=160&cases=40&wanted="

    pages = [(await browser.get(f"{address}{wanted}")).text for wanted in ("5", "", "x")]

    assert (pages[0].count(">32<"), pages[0].count("1.25")) == (1, 1)
    assert pages[1].count("Please write a number above 0.") == 1
    assert pages[2].count("Please write a number, such as 4.5.") == 1
    assert (await browser.get(f"/api/v1{address}5")).json() == {"cap": 32, "people": 1.25}
    assert (await browser.get(f"/api/v1{address}")).status_code == 422


async def test_a_rating_without_a_reason_is_asked_again_with_what_was_typed(house, open_browser):
    event, editor = await over(), await someone("rin")
    await holds(editor, "organiser", event=event.id)
    path = f"/events/{event.slug}/ratings"
    browser = await as_(
        editor, open_browser(accept_language="en", referer=f"http://community.test{path}")
    )

    answer = await browser.post(path, data=RATING | {"reason": "忙しい"})

    assert (answer.status_code, answer.text.count("at least 10 characters")) == (422, 1)
    assert answer.text.count('value="70"') == 1
