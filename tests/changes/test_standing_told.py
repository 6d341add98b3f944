"""Where somebody stands is told as it is: a number only in turn, an application as one."""

import re

from community.cancelling.cancel import cancel
from community.places.kinds import kinds_of
from community.places.tables import PlaceKind
from community.registering.register import register
from community.registering.wish import Wish
from tests.cast import NEXT_MONTH, an_event, aoi, as_, mei, someone

EVENING = "/events/hitori-cs-33"


async def test_a_place_is_given_only_where_one_of_that_kind_is_free(open_browser):
    event = await an_event(kinds=({"name": "満席", "capacity": 1}, {"promotion": "by_hand"}))
    full, free = await kinds_of(event)
    for n in range(2):
        await register(event, await someone(f"full{n}"), Wish(kind=full))
    first = await register(event, await someone("free0"), Wish(kind=free))
    await PlaceKind.update({PlaceKind.capacity: 1}).where(PlaceKind.id == free.id)
    waits = await register(event, await someone("free1"), Wish(kind=free))
    await cancel(first)
    browser = await as_(await aoi(), open_browser())

    page = await browser.get(f"{EVENING}/registrations")

    assert re.findall(r'action="/registrations/([^/]+)/promotion"', page.text) == [str(waits.id)]


async def test_only_who_is_served_in_turn_is_told_a_number(open_browser):
    ways = ("by_order", "by_lot", "by_hand")
    event = await an_event(kinds=[{"name": w, "promotion": w, "capacity": 1} for w in ways])
    organiser, told = await as_(await aoi(), open_browser(accept_language="en")), []

    for one in await kinds_of(event):
        await register(event, await someone(f"first-{one.name}"), Wish(kind=one))
        second = await register(event, await someone(f"second-{one.name}"), Wish(kind=one))
        page = await organiser.get(f"/registrations/{second.id}")
        told.append(re.findall(r"<strong>(You are .*?)</strong>", page.text))

    unnumbered = ["You are on the waitlist."]
    assert told == [["You are number 1 on the waitlist."], unnumbered, unnumbered]


async def test_only_who_has_a_place_is_asked_whether_to_cancel_it(open_browser):
    drawn = {"name": "抽選", "way": "lottery", "draw_at": NEXT_MONTH, "draw_seed": "s"}
    ahead = {"name": "先払い", "capacity": 1, "pays_ahead": True}
    event = await an_event(kinds=({"name": "議論"}, drawn, ahead))
    organiser, asked, stops = await as_(await aoi(), open_browser(accept_language="en")), [], []

    for n, one in enumerate([*await kinds_of(event), (await kinds_of(event))[2]]):
        mine = await register(event, await someone(f"person{n}"), Wish(kind=one))
        page = (await organiser.get(f"/registrations/{mine.id}")).text
        asked += re.findall(r'<dialog[^>]* id="cancel".*?<h2[^>]*>(.*?)</h2>', page, re.DOTALL)
        stops.append(page.count("Your ticket stops working at once."))

    assert asked == [
        "Cancel your registration?",
        "Take your application back?",
        "Leave the place to whoever is next?",
        "Leave the waitlist?",
    ]
    assert stops == [1, 0, 0, 0]


async def test_an_organiser_who_cancels_for_somebody_reads_that_the_reason_is_mailed(open_browser):
    mine = await register(await an_event(), person := await mei())
    told = ["Only the organisers read it.", "mei reads it in the mail."]

    pages = [
        (await (await as_(who, open_browser(accept_language="en"))).get(
            f"/registrations/{mine.id}"
        )).text
        for who in (person, await aoi())
    ]  # fmt: skip

    assert [[page.count(each) for each in told] for page in pages] == [[1, 0], [0, 1]]
