"""An organiser says in words who sits with whom, and the plan keeps to it."""

import re

import pytest

from community.members.tables import Member
from community.mixing.said import said_of
from community.mixing.tables import PairWish, Pin
from community.roundtables.who_sits import who_sits
from tests.cast import an_event, aoi, as_
from tests.roundtables.guests import comes, ten_come

MIX = {"size": "5", "smallest": "4", "largest": "6", "colleagues_apart": "1"}


async def organiser_of(event, open_browser):
    return await as_(
        await aoi(), open_browser(accept_language="en")
    ), f"/events/{event.slug}/mixing"


async def says(browser, address, **wish):
    answer = await browser.post(f"{address}/wishes", data=wish)
    assert answer.status_code == 303, answer.text
    return (await browser.get(address)).text


async def circles(event):
    return [
        {each.letter: {person.name for person in each.people} for each in row.roundtables}
        for row in await who_sits(event)
    ]


async def test_what_was_said_of_people_is_kept_by_the_next_plan(open_browser):
    event = await an_event()
    await ten_come(event)
    browser, address = await organiser_of(event, open_browser)
    await says(browser, address, kind="together", one="guest-0", other="guest-2")
    await says(browser, address, kind="apart", one="guest-4", other="guest-0")
    shown = await says(browser, address, kind="pin", one="guest-7", roundtable="ｂ", round="0")

    await browser.post(f"/events/{event.slug}/seating", data={"rounds": "2", "size": "5"})

    rounds = await circles(event)
    assert shown.count("guest-7: at roundtable B in every round.") == 1
    for row in rounds:
        [with_zero] = [people for people in row.values() if "guest-0" in people]
        assert ("guest-2" in with_zero, "guest-4" in with_zero) == (True, False)
        assert "guest-7" in row["B"]
    assert len(rounds) == 2


async def test_a_closed_roundtable_is_not_used_and_a_reserved_chair_stays_free(open_browser):
    event = await an_event()
    await ten_come(event)
    browser, address = await organiser_of(event, open_browser)
    await says(browser, address, kind="closed", roundtable="B")
    await says(browser, address, kind="reserved", roundtable="A", chairs="1")

    await browser.post(f"/events/{event.slug}/seating", data={"rounds": "1", "size": "5"})

    [row] = await circles(event)
    assert {letter: len(people) for letter, people in row.items()} == {"A": 5, "C": 5}


async def test_a_contradiction_is_named_before_anybody_is_seated(open_browser):
    event = await an_event()
    await ten_come(event)
    browser, address = await organiser_of(event, open_browser)

    shown = await says(browser, address, kind="together", one="guest-0", other="guest-1")
    answer = await browser.post(f"/events/{event.slug}/seating", data={"rounds": "1", "size": "5"})

    told = (
        "This cannot all be kept at 2 roundtables: guest-0 and guest-1 sit together; "
        "people of 株式会社0 sit apart. Please take one of them back."
    )
    assert shown.count(told) == 1
    assert (answer.status_code, told in answer.text) == (422, True)
    assert await circles(event) == []


async def test_competitors_never_share_a_roundtable(open_browser):
    event = await an_event()
    for number, company in enumerate("あああいいいうううう"):
        await comes(event, f"guest-{number}", f"株式会社{company}")
    browser, address = await organiser_of(event, open_browser)
    await browser.post(address, data={**MIX, "colleagues_apart": ""})
    await says(browser, address, kind="rivals", companies="㈱あ、株式会社い")

    await browser.post(f"/events/{event.slug}/seating", data={"rounds": "2", "size": "5"})

    for row in await circles(event):
        for people in row.values():
            numbers = {int(name.partition("-")[2]) for name in people}
            assert not (numbers & {0, 1, 2} and numbers & {3, 4, 5})


async def test_a_wish_is_taken_back_and_the_same_one_twice_is_one(open_browser):
    event = await an_event()
    await ten_come(event)
    browser, address = await organiser_of(event, open_browser)
    await says(browser, address, kind="together", one="guest-0", other="guest-2")
    await says(browser, address, kind="apart", one="guest-2", other="guest-0")
    await says(browser, address, kind="closed", roundtable="C")
    await says(browser, address, kind="rivals", companies="あ,い")
    [pair] = await PairWish.objects()

    for wish in (f"pair-{pair.id}", "closed-C", "rivals-あ,い", "pin-nothing"):
        assert (await browser.post(f"{address}/removal", data={"wish": wish})).status_code == 303

    said = await said_of(event)
    assert pair.is_together is False
    assert (said.pairs, said.mix.closed, said.mix.rivals) == ([], [], [])


@pytest.mark.parametrize(
    ("wish", "sentence"),
    [
        ({"kind": "apart", "one": "guest-0", "other": "guest-0"}, "two different people"),
        ({"kind": "apart", "one": "nobody", "other": "guest-0"}, "somebody who has a place"),
        ({"kind": "pin", "one": "twin", "roundtable": "A"}, "Several people are called so"),
        ({"kind": "pin", "one": "guest-0", "roundtable": "7"}, "the letter of a roundtable"),
        ({"kind": "reserved", "roundtable": "A", "chairs": "5"}, "at least 3 chairs"),
        ({"kind": "reserved", "roundtable": "A"}, "how many chairs stay free"),
        ({"kind": "rivals", "companies": "あ"}, "two companies or more"),
        ({"kind": "odd"}, "choose what shall hold"),
    ],
)
async def test_a_wish_that_makes_no_sense_is_refused_at_its_field(open_browser, wish, sentence):
    event = await an_event()
    await ten_come(event)
    twins = [await comes(event, name, name) for name in ("twin-a", "twin-b")]
    ids = [each.member.id for each in twins]
    await Member.update({Member.name: "twin"}).where(Member.id.is_in(ids))
    browser, address = await organiser_of(event, open_browser)

    headers = {"referer": f"http://community.test{address}"}
    answer = await browser.post(f"{address}/wishes", data=wish, headers=headers)

    at_its_field = answer.text.count('-no" role="alert"')
    assert (answer.status_code, sentence in answer.text) == (422, True)
    assert at_its_field == (wish["kind"] != "odd")
    assert (await PairWish.count(), await Pin.count()) == (0, 0)


async def test_sizes_that_exclude_each_other_are_refused_and_nothing_is_kept(open_browser):
    event = await an_event()
    browser, address = await organiser_of(event, open_browser)

    answer = await browser.post(address, data={**MIX, "smallest": "8"})

    assert (answer.status_code, (await said_of(event)).mix.smallest) == (422, 4)


async def test_a_wish_that_is_refused_leaves_the_ticks_and_levels_beside_it_as_they_were(
    open_browser,
):
    event = await an_event()
    await ten_come(event)
    browser, address = await organiser_of(event, open_browser)
    ticked = re.compile(r'name="(colleagues_apart|industry)"[^>]* checked')
    before = ticked.findall((await browser.get(address)).text)

    headers = {"referer": f"http://community.test{address}"}
    wish = {"kind": "rivals", "companies": "あ"}
    answer = await browser.post(f"{address}/wishes", data=wish, headers=headers)

    assert before == ["colleagues_apart", "industry"]
    assert (answer.status_code, ticked.findall(answer.text)) == (422, before)
