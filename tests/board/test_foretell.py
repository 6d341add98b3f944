"""A move says what it makes better or worse before it is made."""

from community.board.foretell import foretell
from community.flaws.compare import compare
from community.mixing.asked import Asked
from community.mixing.say import say
from community.plannings.seat import seat_everyone
from community.roundtables.evening import evening_of
from community.roundtables.who_sits import who_sits
from tests.cast import an_event, aoi, as_
from tests.roundtables.guests import chair_of, comes, ten_come


async def test_what_is_foretold_is_what_comes_true_for_each_person_and_roundtable(house):
    event = await an_event()
    people = [
        await comes(event, f"guest-{n}", f"株式会社{n // 2}", is_host=n < 3) for n in range(13)
    ]
    await seat_everyone(event, rounds=2, size=4)
    first, _second = await who_sits(event)
    await say(event, Asked("pin", str(people[4].id), roundtable="B"))
    await say(event, Asked("pin", str(people[5].id), roundtable="A", round=1))
    evening = await evening_of(event)

    foretold, true = {}, {}
    for one in people:
        for id, said in (await foretell(event, 1, one.id)).items():
            foretold[one.id, id] = said
            after = evening.figures({(first.round.id, one.id): id})
            true[one.id, id] = compare(evening.figures(), after)

    assert len(foretold) == 13 * (len(first.roundtables) - 1)
    assert foretold == true


async def test_who_has_no_chair_is_told_of_every_roundtable(house):
    event = await an_event()
    await ten_come(event)
    await seat_everyone(event, rounds=1)
    late = await comes(event, "late", "株式会社4")

    said = await foretell(event, 1, late.id)

    assert sorted(said.values()) == [
        "悪くなる点：同じ会社の同席 0 → 1。",
        "悪くなる点：同じ会社の同席 0 → 1。",
    ]


async def test_too_many_and_too_few_are_told(open_browser):
    event = await an_event()
    people = [await comes(event, f"guest-{n}") for n in range(9)]
    await seat_everyone(event, rounds=1, size=6)
    [round] = [each.round for each in await who_sits(event)]
    mine = (await chair_of(people[0], round)).roundtable
    late = [await comes(event, f"late-{n}") for n in range(2)]
    organiser = await as_(await aoi(), open_browser())
    for each in late:
        await organiser.post(
            f"/api/v1/events/{event.slug}/rounds/1/chairs",
            json={"registration": str(each.id), "roundtable": str(mine.id)},
        )

    said = await foretell(event, 1, (await comes(event, "later")).id)

    assert {id == mine.id: "人になります" in each for id, each in said.items()} == {
        True: True,
        False: False,
    }


async def test_a_program_asks_before_it_moves_somebody(open_browser):
    event = await an_event()
    people = await ten_come(event)
    await seat_everyone(event, rounds=1)
    program = await as_(await aoi(), open_browser(accept_language="en"))
    address = f"/api/v1/events/{event.slug}/rounds/1/previews?registration={people[9].id}"

    answer = await program.get(address)

    assert list(answer.json()["roundtables"].values()) == ["Worse: colleagues together 0 → 1."]
