"""Before the evening an organiser rehearses the seating more than once, and compares."""

from community.language import speaking
from community.mixing.asked import Asked
from community.mixing.say import say
from community.plannings.plan_in_background import plan_in_background
from community.plannings.plan_later import drafts_of
from community.plannings.rehearsals import called
from community.plannings.rehearse import rehearse, who_may_come
from community.plannings.to_plan import Wanted
from community.roundtables.seats import read
from tests.cast import an_event, aoi, as_
from tests.roundtables.guests import comes, leaves, ten_come


async def with_twelve_places(open_browser):
    event = await an_event()
    for each in [*await ten_come(event), await comes(event, "k"), await comes(event, "l")]:
        await leaves(each)
    return event, await as_(await aoi(), open_browser(accept_language="en"))


async def rehearsed(event, size=6, is_another=False, rounds=2):
    draft = await rehearse(event, Wanted(rounds=rounds, size=size, seed=0), is_another)
    await plan_in_background(f"{draft.id} ")
    return await draft.refresh() or draft


async def test_two_rehearsals_stand_beside_each_other(open_browser):
    event, browser = await with_twelve_places(open_browser)
    first, second = await rehearsed(event, size=6), await rehearsed(event, size=4)

    told = (await browser.get(f"/api/v1/events/{event.slug}/seatings/comparison")).json()
    page = (await browser.get(f"/events/{event.slug}/seating/comparison")).text

    assert (told["left"]["key"], told["right"]["key"]) == (str(first.id), str(second.id))
    assert page.count("Two rehearsals: nobody has these seats.") == 1
    assert page.count('roundtables</th><td class="number">2</td><td class="number">3</td>') == 1


async def test_a_round_that_only_one_of_them_has_is_said_in_a_sentence(open_browser):
    event, browser = await with_twelve_places(open_browser)
    await rehearsed(event, size=6)
    await rehearsed(event, size=6, rounds=3)

    page = (await browser.get(f"/events/{event.slug}/seating/comparison")).text

    assert page.count("Only the second has this round.") == 1
    assert page.count("no chair in the other one") == 0
    assert page.count("This roundtable is not used") == 0


async def test_the_roundtables_of_two_rehearsals_are_folded_away_below_their_figures(open_browser):
    event, browser = await with_twelve_places(open_browser)
    for size in (6, 4):
        await rehearsed(event, size=size)

    page = (await browser.get(f"/events/{event.slug}/seating/comparison")).text

    assert page.count("<summary>3 roundtables differ</summary>") == 2


async def test_two_rehearsals_of_the_same_wish_are_called_by_their_mix(open_browser):
    event, _browser = await with_twelve_places(open_browser)

    made = [await rehearsed(event, is_another=another) for another in (False, True)]

    with speaking("en"):
        names = [called(each, event).split(" · ")[:3] for each in made]
    assert names == [["2 rounds", "about 6 a roundtable", f"mix {number}"] for number in (1, 2)]


async def test_each_side_shows_the_figures_that_its_own_page_shows(open_browser):
    event, browser = await with_twelve_places(open_browser)
    both = [await rehearsed(event, size=size) for size in (6, 4)]

    told = (await browser.get(f"/api/v1/events/{event.slug}/seatings/comparison")).json()
    pages = [(await browser.get(f"/seating-drafts/{each.id}")).text for each in both]

    for row in told["figures"]:
        for page, side in zip(pages, ("left", "right"), strict=True):
            shown = f'<tr><th scope="row">{row["words"]}</th><td class="number">{row[side]}</td>'
            if row[side]:
                assert page.count(shown) == 1
    assert any(row["left"] or row["right"] for row in told["figures"])


def people_of(draft):
    return {one for row in read(draft.seats) for circle in row.circles for one in circle}


async def test_other_sizes_are_rehearsed_with_the_same_seed_and_another_one_on_wish(open_browser):
    event, _browser = await with_twelve_places(open_browser)

    made = [
        await rehearsed(event, size=6),
        await rehearsed(event, size=4),
        await rehearsed(event, size=4, is_another=True),
    ]

    assert [each.seed for each in made] == [1, 1, 2]
    assert [len(people_of(each)) for each in made] == [12, 12, 12]


async def test_the_last_five_rehearsals_are_kept(open_browser):
    event, browser = await with_twelve_places(open_browser)
    made = [await rehearsed(event, is_another=True) for _ in range(6)]

    kept = [each.id for each in await drafts_of(event)]

    page = (await browser.get(f"/events/{event.slug}/seating")).text
    assert kept == [each.id for each in reversed(made[1:])]
    assert [page.count(f'href="/seating-drafts/{each.id}"') for each in made] == [0, 1, 1, 1, 1, 1]


async def test_a_rehearsal_that_was_refused_leads_to_the_wishes_and_is_not_compared(open_browser):
    event, browser = await with_twelve_places(open_browser)
    before = [await rehearsed(event), await rehearsed(event)][-1]
    one, other = [each.id for each in await who_may_come(event, seed=1)][:2]
    await say(event, Asked("apart", str(one), str(other)))
    for each in (one, other):
        await say(event, Asked("pin", str(each), roundtable="A"))

    refused = await rehearsed(event)

    link = f'href="/events/{event.slug}/mixing"'
    pages = [(await browser.get(f"/seating-drafts/{each.id}")).text for each in (before, refused)]
    assert refused.problem
    assert [page.count("Side by side with the one before") for page in pages] == [1, 0]
    assert [page.count(link) for page in pages] == [0, 1]


async def test_with_nobody_to_expect_there_is_no_rehearsal(open_browser):
    event = await an_event()
    browser = await as_(await aoi(), open_browser(accept_language="en"))

    answer = await browser.post(
        f"/events/{event.slug}/seating/rehearsals", data={"rounds": "2", "size": "5"}
    )

    assert answer.status_code == 422
    assert "Nobody has a place yet, so there is nobody to rehearse with." in answer.text
    assert await drafts_of(event) == []
