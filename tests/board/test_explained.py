"""Why somebody sits where they sit, and how good a seating is."""

from community.board.board import marks
from community.board.explained import explained, meeting_again
from community.flaws.costs import costs_of, dearest
from community.flaws.figures import count_flaws
from community.flaws.person import Person
from community.flaws.why import why
from community.language import speaking
from community.plannings.seat import seat_everyone
from community.roundtables.evening import evening_of
from community.wishes.wishes import Wishes
from tests.cast import an_event, aoi, as_
from tests.roundtables.guests import comes, leaves, ten_come

A, B = Person(1, "アオバ", "SaaS", "導入"), Person(2, "株式会社トオリ", "SaaS", "拡大")
C, D = Person(3, "株式会社アオバ", "製造", "拡大", met={1: 1}), Person(4, is_first_timer=True)


def test_a_chair_tells_whom_it_brings_together():
    with speaking("en"):
        assert why(A, [A, B, C, D], {4}).sentence == (
            "2 companies, 2 industries, 2 phases, meets 1 new person"
        )


def test_a_host_and_a_first_timer_are_told_so():
    host, newcomer = Person(5, is_host=True), Person(6, is_first_timer=True)

    with speaking("en"):
        said = [why(each, [host, newcomer, D], ()).sentence for each in (host, newcomer)]

    assert said == [
        "meets 2 new people, hosts here",
        "meets 2 new people, not the only first-timer",
    ]


def test_the_figure_that_costs_most_above_its_bound_is_named():
    people = [Person(key, industry="SaaS", company=f"{key // 2}") for key in range(8)]
    together = [[[0, 1, 2, 3], [4, 5, 6, 7]]]
    apart = [[[0, 2, 4, 6], [1, 3, 5, 7]]]

    found = [
        dearest(costs_of(count_flaws(people, each), people, each, Wishes(size=4)))
        for each in (together, apart)
    ]

    assert found[0] is not None
    assert (found[0].name, found[0].flaws, found[0].least) == ("together", 4, 0)
    assert found[1] is None


async def test_who_meets_again_is_named_with_the_rounds(house):
    event = await an_event()
    for n in range(5):
        await comes(event, f"guest-{n}")
    await seat_everyone(event, rounds=2)

    with speaking("en"):
        evening = await evening_of(event)
        again = meeting_again(evening.rounds, evening.here)

    assert len(again) == 10
    assert again[0] == "guest-0 and guest-1 (rounds 1, 2)"


async def test_who_has_left_meets_nobody_again_and_is_nobodys_colleague(house):
    event = await an_event()
    people = [await comes(event, f"guest-{n}", "アオバ") for n in (0, 1)]
    await seat_everyone(event, rounds=2)
    before = await evening_of(event)
    marked = [marks(before, each) for each in before.rounds]

    await leaves(people[1])
    evening = await evening_of(event)
    left = [marks(evening, each) for each in evening.rounds]

    assert explained(before, None).again == ["guest-0さんとguest-1さん（ラウンド1、2）"]
    assert explained(evening, None).again == []
    assert [each[people[0].id] for each in marked] == ["同じ会社の人がいます"] * 2
    assert [each[people[0].id] for each in left] == [""] * 2


async def test_each_chair_and_the_seating_are_explained_on_the_board(open_browser):
    event = await an_event()
    await ten_come(event)
    await seat_everyone(event, rounds=1, seed=7)
    organiser = await as_(await aoi(), open_browser(accept_language="en"))

    page = (await organiser.get(f"/events/{event.slug}/seating")).text

    evening = await evening_of(event)
    told = explained(evening, evening.rounds[0])
    assert page.count("Why here?") == len(told.why) == 10
    assert page.count("Seed 7: the same people") == 1


async def test_nothing_is_called_unavoidable_that_the_seating_is_below(open_browser):
    event = await an_event()
    await ten_come(event)
    await seat_everyone(event, rounds=2, seed=7)
    before = explained(await evening_of(event), None).costs
    await comes(event, "late")

    after = explained(await evening_of(event), None).costs

    repeats = [next(each for each in costs if each.name == "repeats") for costs in (before, after)]
    assert (repeats[0].flaws, repeats[0].least) == (8, 8)
    assert (repeats[1].flaws, repeats[1].least) == (8, 0)
