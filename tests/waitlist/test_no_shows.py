"""Who did not come to a series' last evenings, told to its organisers."""

from datetime import timedelta

from community.cancelling.cancel import cancel
from community.checkins.check_in import check_in
from community.checkins.let_in import let_in
from community.checkins.tables import Method
from community.clock import moved_to
from community.events.tables import Event
from community.registering.register import register
from community.waitlist.no_shows import no_shows
from tests.cast import NEXT_MONTH, an_event, aoi, as_, someone


async def an_evening(number: int, came: int, stayed_away: int, cancelled: int = 0) -> Event:
    """One long before the next: so many came in, stayed away, or had given their place back."""
    at = NEXT_MONTH - timedelta(days=100 - number)
    event = await an_event(
        f"hitori-cs-{number}", number=number, places=60,
        starts_at=at, ends_at=at + timedelta(hours=2),
    )  # fmt: skip
    with moved_to(at - timedelta(days=1)):
        people = [f"p{number}-{n}" for n in range(came + stayed_away + cancelled)]
        found = [await register(event, await someone(name)) for name in people]
        for each in found[came + stayed_away :]:
            await cancel(each)
    with moved_to(at):
        for each in found[:came]:
            await check_in(event, each, Method.NAME, "aoi")
    return event


async def test_those_with_a_place_who_did_not_come_are_counted(house):
    first = await an_evening(1, came=6, stayed_away=2)
    await an_evening(2, came=0, stayed_away=4)  # nobody stood at the door: it tells nothing
    await an_evening(3, came=1, stayed_away=0, cancelled=1)
    with moved_to(first.starts_at):
        await let_in(first, "walked-in", "", "", "aoi")
    coming = await an_event(places=40)
    await register(coming, await someone("later"))

    with moved_to(NEXT_MONTH - timedelta(days=1)):
        found = await no_shows(coming)

    assert (found.evenings, found.expected, found.missing, found.chairs) == (2, 9, 2, 40)


async def test_the_organiser_reads_it_where_places_are_given(open_browser):
    await an_evening(1, came=42, stayed_away=10)
    await an_event(places=40)
    browser = await as_(await aoi(), open_browser())

    with moved_to(NEXT_MONTH - timedelta(days=1)):
        pages = [
            (await browser.get(f"/events/hitori-cs-33/{each}?lang=en")).text
            for each in ("places", "registrations")
        ]
        told = (await browser.get("/api/v1/events/hitori-cs-33/no-shows")).json()

    counted = "In 1 evening 10 of 52 did not come (19%, likely 11%–32%)."
    hint = "With 40 chairs, if you give 1 more place, nobody stands in 19 of 20 evenings."
    assert [(counted in page, hint in page) for page in pages] == [(True, True)] * 2
    assert (told["missing"], told["expected"], told["places_beyond"]) == (10, 52, 1)


async def test_before_the_first_evening_nothing_is_claimed(open_browser):
    await an_event(places=40)
    browser = await as_(await aoi(), open_browser())

    told = (await browser.get("/api/v1/events/hitori-cs-33/no-shows")).json()

    assert told == {
        "evenings": 0, "expected": 0, "missing": 0, "share": None, "low": None, "high": None,
        "chairs": 40, "places_beyond": 0,
    }  # fmt: skip
