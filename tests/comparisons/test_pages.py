"""An organiser looks at two seatings side by side before one of them is taken."""

from community.plannings.seat import seat_everyone
from community.roundtables.propose import propose
from community.roundtables.who_sits import who_sits
from tests.cast import an_event, aoi, as_
from tests.roundtables.guests import comes, leaves, ten_come, two_rounds


async def seated(open_browser):
    event = await an_event()
    rounds = await two_rounds(event)
    people = await ten_come(event)
    await seat_everyone(event, rounds=2)
    browser = await as_(await aoi(), open_browser(accept_language="en"))
    return event, rounds, people, browser


async def test_without_a_second_seating_there_is_nothing_to_compare(open_browser):
    event, _rounds, _people, browser = await seated(open_browser)

    page = (await browser.get(f"/events/{event.slug}/seating/comparison")).text

    assert page.count("There is nothing to compare yet") == 1


async def test_a_proposal_is_seen_beside_the_seating_as_it_is(open_browser):
    event, _rounds, people, browser = await seated(open_browser)
    await leaves(people[9])
    late = await comes(event, "late")
    [first, *_others] = await propose(event)

    answer = await browser.get(f"/api/v1/events/{event.slug}/seatings/comparison")

    found = answer.json()
    assert (found["left"]["key"], found["right"]["key"]) == ("now", str(first.id))
    assert found["does"] == "1 person seated, 1 chair given back"
    sides = [
        {
            each["registration"]: each["elsewhere"]
            for row in found["rounds"]
            for pair in row["differ"]
            for each in pair[side]
        }
        for side in ("left", "right")
    ]
    assert (sides[0][str(people[9].id)], sides[1][str(late.id)]) == ("–", "–")
    assert (str(late.id) in sides[0], str(people[9].id) in sides[1]) == (False, False)


async def letters(event):
    """By round and person."""
    return {
        (row.round.number, each.name): there.letter
        for row in await who_sits(event)
        for there in row.roundtables
        for each in there.people
    }


async def test_two_plans_are_beside_each_other_with_everybody_who_sits_elsewhere(open_browser):
    event, _rounds, people, browser = await seated(open_browser)
    was = await letters(event)
    await seat_everyone(event, rounds=2, seed=9)

    address = f"events/{event.slug}"
    told = (await browser.get(f"/api/v1/{address}/seatings/comparison")).json()
    page = (await browser.get(f"/{address}/seating/comparison?left=before&right=now")).text

    now = await letters(event)
    moves = {
        f"guest-{n}": ", ".join(
            f"{was[r, f'guest-{n}']} → {now[r, f'guest-{n}']}"
            for r in (1, 2)
            if was[r, f"guest-{n}"] != now[r, f"guest-{n}"]
        )
        for n in range(len(people))
    }
    assert (told["left"]["key"], told["right"]["key"]) == ("before", "now")
    assert {each["name"]: each["moves"] for each in told["moves"]} == {
        name: steps for name, steps in moves.items() if steps
    }
    assert [page.count(f"<li>{name} {steps}</li>") for name, steps in moves.items() if steps] == [
        1 for steps in moves.values() if steps
    ]


async def test_why_somebody_sits_somewhere_is_told_to_programs_as_on_the_board(open_browser):
    event, _rounds, people, browser = await seated(open_browser)

    told = (await browser.get(f"/api/v1/events/{event.slug}/seatings/explanation?round=2")).json()

    page = (await browser.get(f"/events/{event.slug}/seating?round=2")).text
    assert told["round"] == 2
    assert set(told["why"]) == {str(each.id) for each in people}
    assert all(f"</summary>{why}</details>" in page for why in told["why"].values())
    assert {each["name"]: each["least"] for each in told["figures"]}["together"] == 0
