import asyncio
from uuid import UUID

import pytest

from community.audience.ballot import Limits, close_ballot, latest_ballot, open_ballot
from community.audience.choices import choices_of
from community.audience.result import Counted, ranked, result_of
from community.audience.vote import take_dot_back, vote
from community.database import fetch_value
from community.refusal import Conflict, Refused
from community.stage.tables import ChosenFrom
from community.themes.merge import merge
from tests.cast import aoi, as_, haruto, someone
from tests.outputs.at_roundtable import registered
from tests.stage.evening import after_the_talk
from tests.themes.evening import two_themes


async def a_vote(**limits):
    """An open vote about what three roundtables wrote, and somebody without a chair."""
    event, roundtables = await after_the_talk()
    ballot = await open_ballot(event, ChosenFrom.ITEMS, Limits(**limits))
    voter = await registered(event, await someone("voter"))
    items = [each.id for each in await choices_of(event, ballot, voter.id)]
    return event, voter.id, items, ballot, roundtables


async def dots():
    return await fetch_value("SELECT count(*) FROM dot")


async def test_forty_phones_of_one_person_never_put_a_dot_too_many(house):
    event, voter, items, _ballot, _roundtables = await a_vote(dots=3, most_each=2)

    done = await asyncio.gather(
        *(vote(event, voter, items[n % 3]) for n in range(40)), return_exceptions=True
    )

    assert await dots() == 3
    assert sum(each is None for each in done) == 3
    assert {type(each) for each in done if each is not None} == {Conflict}
    most = "SELECT max(n) FROM (SELECT count(*) AS n FROM dot GROUP BY choice) AS there"
    assert await fetch_value(most) <= 2


async def test_forty_people_who_vote_at_once_are_all_counted(house):
    event, _voter, items, ballot, _roundtables = await a_vote(dots=1)
    people = [(await registered(event, await someone(f"p{n}"))).id for n in range(40)]

    await asyncio.gather(*(vote(event, each, items[0]) for each in people))
    await close_ballot(event)

    result = await result_of(event, await latest_ballot(event))
    assert (result.people, result.counted[0].dots) == (40, 40)
    assert ballot.is_open


async def test_nobody_votes_beside_a_closing_that_has_been_answered(house):
    event, voter, items, _ballot, _roundtables = await a_vote(dots=20, most_each=20)

    async def close():
        await close_ballot(event)
        return await dots()

    *_votes, at_closing = await asyncio.gather(
        *(vote(event, voter, items[0]) for _ in range(15)), close(), return_exceptions=True
    )

    assert await dots() == at_closing


async def test_no_more_dots_on_one_thing_than_the_organiser_allows(house):
    event, voter, items, _ballot, _roundtables = await a_vote(dots=3, most_each=1)
    await vote(event, voter, items[0])

    with pytest.raises(Conflict, match="ここには"):
        await vote(event, voter, items[0])

    await vote(event, voter, items[1])
    assert await dots() == 2


async def test_ones_own_roundtable_cannot_be_chosen_where_that_was_decided(house):
    event, _voter, _items, ballot, roundtables = await a_vote(own_roundtable=False)
    sits_at_a = await fetch_value(
        "SELECT registration FROM chair WHERE roundtable = $1", roundtables[0].id
    )

    offered = await choices_of(event, ballot, sits_at_a)

    assert [each.letter for each in offered] == ["B", "C"]
    own = await fetch_value("SELECT id FROM item WHERE roundtable = $1", roundtables[0].id)
    with pytest.raises(Refused):
        await vote(event, sits_at_a, own)


async def test_a_dot_is_taken_back_where_that_was_decided(house):
    event, voter, items, _ballot, _roundtables = await a_vote(dots=1)
    await vote(event, voter, items[0])
    await take_dot_back(event, voter, items[0])
    await vote(event, voter, items[1])
    await close_ballot(event)

    await open_ballot(event, ChosenFrom.ITEMS, Limits(can_take_back=False))
    await vote(event, voter, items[0])

    with pytest.raises(Conflict, match="取り消せません"):
        await take_dot_back(event, voter, items[0])
    assert await dots() == 2


async def test_nobody_learns_a_count_before_the_vote_is_closed(house):
    event, voter, items, ballot, _roundtables = await a_vote()
    await vote(event, voter, items[0])

    during = await result_of(event, ballot)
    await close_ballot(event)
    after = await result_of(event, await latest_ballot(event))

    assert (during.people, during.counted, during.seed) == (1, [], 0)
    assert [(each.words, each.dots) for each in after.counted] == [("Aの考え", 1)]


async def test_two_votes_at_a_time_are_refused(house):
    event, *_rest = await a_vote()

    with pytest.raises(Conflict):
        await open_ballot(event, ChosenFrom.THEMES, Limits())


def test_equal_dots_stand_in_the_order_of_the_number_that_was_drawn():
    two = [Counted(UUID(int=n), f"{n}", "", 2, 1) for n in range(6)]
    first = Counted(UUID(int=9), "first", "", 3, 1)

    orders = [[each.words for each in ranked([*two, first], seed)] for seed in (1, 1, 2)]

    assert orders[0] == orders[1] != orders[2]
    assert [order[0] for order in orders] == ["first"] * 3


async def test_a_theme_that_became_a_part_of_another_is_chosen_no_more(house):
    event, meeting, measuring = await two_themes()
    await merge(event, meeting, measuring)

    ballot = await open_ballot(event, ChosenFrom.THEMES, Limits())

    assert [each.words for each in await choices_of(event, ballot, None)] == ["測る"]


async def test_phone_and_projector_say_what_a_person_may_not_do_with_their_dots(open_browser):
    event, _roundtables = await after_the_talk()
    await open_ballot(event, ChosenFrom.ITEMS, Limits(dots=3, most_each=2, own_roundtable=False))
    person = await haruto()
    await registered(event, person)
    desk, phone = await as_(await aoi(), open_browser()), await as_(person, open_browser())

    stage = (await desk.get(f"/events/{event.slug}/stage")).text
    ballot = (await phone.get(f"/events/{event.slug}/now")).text

    for page in (stage, ballot):
        assert "同じものには2票までです。" in page
        assert "自分のテーブルには投票できません。" in page


async def test_nothing_is_said_of_roundtables_where_themes_are_voted_on(open_browser):
    event, *_themes = await two_themes()
    await open_ballot(event, ChosenFrom.THEMES, Limits(dots=1, own_roundtable=False))
    person = await someone("voter")
    await registered(event, person)
    desk, phone = await as_(await aoi(), open_browser()), await as_(person, open_browser())

    stage = (await desk.get(f"/events/{event.slug}/stage")).text
    ballot = (await phone.get(f"/events/{event.slug}/now")).text

    assert ["自分のテーブル" in page for page in (stage, ballot)] == [False, False]
    assert "<p></p>" not in ballot
