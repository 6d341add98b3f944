"""Everybody reads of a kind of place how many are sure, when it is open, and who is next."""

import re
from datetime import timedelta

from community.clock import now
from community.events.kind_plan import Way
from community.places.kinds import kinds_of
from community.registering.register import register
from community.registering.wish import Wish
from tests.cast import an_event, aoi, as_, someone

EVENING = "/events/hitori-cs-33"
TALK = {"name": "議論", "capacity": 1}
LISTEN = {"name": "聴講", "capacity": 1, "fee_yen": 1000, "member_fee_yen": 1000, "position": 2}


async def test_of_a_kind_that_is_drawn_only_the_sure_places_are_called_left(open_browser):
    drawn = {"way": Way.LOTTERY, "draw_at": now() + timedelta(days=1), "draw_seed": "s"}
    await an_event(kinds=({"name": "議論", "capacity": 5, "first_come_places": 2, **drawn},))

    page = (await open_browser(accept_language="en").get(EVENING)).text

    assert "2 places left</span>" in page
    assert "5 places left</span>" not in page


async def test_each_kind_counts_its_own_line(open_browser):
    event = await an_event(kinds=(TALK, LISTEN))
    talk, listen = await kinds_of(event)
    for name, kind in (("p1", talk), ("p2", talk), ("p3", talk), ("p4", listen), ("p5", listen)):
        await register(event, await someone(name), Wish(kind=kind))
    browser = await as_(await aoi(), open_browser(accept_language="en"))

    page = (await browser.get(f"{EVENING}/registrations")).text

    waiting = page[page.index(">Waitlist</h2>") :]
    assert re.findall(r'<span class="badge ">(\d)</span>', waiting) == ["1", "2", "1"]


async def test_the_list_of_kinds_tells_when_each_is_open(open_browser):
    day = timedelta(days=1)
    closed, later = {"closes_at": now() - day}, {"opens_at": now() + day}
    by_hand = {"promotion": "by_hand", "closes_at": now() + day}
    await an_event(kinds=({**TALK, **closed}, {**LISTEN, **later}, {"name": "手伝い", **by_hand}))
    browser = await as_(await aoi(), open_browser(accept_language="en"))

    page = (await browser.get(f"{EVENING}/places")).text

    told = ("Registration is closed", "Opens on", "You choose from the waitlist", "Closes on")
    assert [page.count(each) for each in told] == [1, 1, 1, 1]


async def test_where_some_pay_nothing_the_button_says_so(open_browser):
    await an_event(fee_yen=3000, kinds=({**TALK, "fee_yen": 0, "member_fee_yen": 0}, LISTEN))

    page = (await open_browser(accept_language="en").get(EVENING)).text

    assert page.count("free to ¥1,000</b>") == 1


async def test_what_the_chosen_way_does_not_have_is_not_asked_and_not_kept(open_browser):
    event = await an_event(kinds=(TALK,))
    browser = await as_(await aoi(), open_browser())
    typed = {"name": "聴講", "capacity": "5", "first_come_places": "2", "tier": ""}
    drawn = {"way": "lottery", "draw_at": f"{now() + timedelta(days=1):%Y-%m-%dT%H:%M}"}

    for form in ({**typed, **drawn}, {**typed, "name": "議論会", "way": "first_come"}):
        assert (await browser.post(f"{EVENING}/places", data=form)).status_code == 303

    sure = {kind.name: kind.first_come_places for kind in await kinds_of(event)}
    assert sure == {"議論": 0, "聴講": 2, "議論会": 0}
