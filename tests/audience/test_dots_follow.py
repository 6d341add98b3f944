"""A dot goes with its theme when editors make two themes one, and comes back when they undo it."""

import asyncio

import pytest

from community.audience.ballot import Limits, close_ballot, latest_ballot, open_ballot
from community.audience.choices import choices_of
from community.audience.result import result_of
from community.audience.vote import take_dot_back, vote
from community.database import fetch_value
from community.refusal import Conflict, Refused
from community.stage.tables import ChosenFrom
from community.themes.code import code, uncode
from community.themes.heard import themes_of
from community.themes.merge import merge
from community.themes.tables import ThemeStep
from community.themes.undo import undo, undo_since
from tests.cast import someone
from tests.outputs.at_roundtable import registered, wrote
from tests.themes.evening import two_roundtables


async def a_vote(**limits):
    """Three themes of one item each, an open vote on them, and two people who vote."""
    event, one, _other = await two_roundtables()
    words = ("会う", "測る", "待つ")
    themes = [await code(event, word, [(await wrote(one, f"まず{word}")).id]) for word in words]
    await open_ballot(event, ChosenFrom.THEMES, Limits(**limits))
    voters = [(await registered(event, await someone(name))).id for name in ("v1", "v2")]
    return event, themes, voters


async def mine(event, voter):
    """One's dots, theme by theme."""
    chosen = await choices_of(event, await latest_ballot(event), voter)
    return {each.words: each.mine for each in chosen}


async def result(event):
    await close_ballot(event)
    told = await result_of(event, await latest_ballot(event))
    return {each.words: (each.dots, each.people) for each in told.counted}


async def step(number: int) -> ThemeStep:
    return await ThemeStep.objects().get(ThemeStep.number == number)


async def test_dots_go_with_a_theme_through_two_merges_and_are_counted_there(house):
    event, (meet, measure, wait), (first, second) = await a_vote(dots=3, most_each=2)
    await vote(event, first, meet.id)
    await vote(event, second, measure.id)

    await merge(event, meet, measure)
    await merge(event, measure, wait)

    assert await mine(event, first) == {"待つ": 1}
    assert await result(event) == {"待つ": (2, 2)}


async def test_an_undone_merge_of_a_merge_gives_each_theme_its_dots_back(house):
    event, (meet, measure, wait), (first, second) = await a_vote(dots=3, most_each=2)
    await vote(event, first, meet.id)
    await vote(event, second, measure.id)
    await merge(event, meet, measure)
    await merge(event, measure, wait)

    with pytest.raises(Conflict):
        await undo(event, await step(4))
    await undo_since(event, await step(4))

    assert await mine(event, first) == {"会う": 1, "測る": 0, "待つ": 0}
    assert await result(event) == {"会う": (1, 1), "測る": (1, 1)}


async def test_nobody_has_more_on_the_merged_theme_than_allowed_and_the_rest_is_free(house):
    event, (meet, measure, wait), (first, _second) = await a_vote(dots=2, most_each=1)
    await vote(event, first, meet.id)
    await vote(event, first, measure.id)

    await merge(event, meet, measure)

    assert await mine(event, first) == {"測る": 1, "待つ": 0}
    with pytest.raises(Conflict):
        await vote(event, first, measure.id)
    await vote(event, first, wait.id)
    assert await mine(event, first) == {"測る": 1, "待つ": 1}
    await undo(event, await step(4))
    assert sum((await mine(event, first)).values()) == 2


async def test_what_was_never_moved_elsewhere_is_back_after_an_undo(house):
    event, (meet, measure, _wait), (first, _second) = await a_vote(dots=2, most_each=1)
    await vote(event, first, meet.id)
    await vote(event, first, measure.id)
    await merge(event, meet, measure)

    await undo(event, await step(4))

    assert await mine(event, first) == {"会う": 1, "測る": 1, "待つ": 0}


async def test_taking_a_dot_back_from_a_merged_theme_leaves_one_less_to_see(house):
    event, (meet, measure, _wait), (first, _second) = await a_vote(dots=3, most_each=1)
    await vote(event, first, meet.id)
    await vote(event, first, measure.id)
    await merge(event, meet, measure)

    await take_dot_back(event, first, measure.id)

    assert await mine(event, first) == {"測る": 0, "待つ": 0}


async def test_a_dot_on_a_theme_of_which_nothing_is_left_is_free_again(house):
    event, (meet, measure, _wait), (first, _second) = await a_vote(dots=1)
    await vote(event, first, meet.id)
    [left] = next(each for each in await themes_of(event) if each.id == meet.id).items
    await uncode(event, meet, left.id)

    with pytest.raises(Refused):
        await vote(event, first, meet.id)
    await vote(event, first, measure.id)

    assert await mine(event, first) == {"測る": 1, "待つ": 0}


async def test_forty_taps_beside_two_merges_never_make_one_dot_too_many(house):
    event, (meet, measure, wait), (first, _second) = await a_vote(dots=3, most_each=1)
    taps = [vote(event, first, each.id) for each in (meet, measure, wait)]
    more = [vote(event, first, (meet, measure, wait)[n % 3].id) for n in range(37)]

    await asyncio.gather(
        *taps, merge(event, meet, measure), *more, merge(event, measure, wait),
        return_exceptions=True,
    )  # fmt: skip

    assert await fetch_value("SELECT count(*) FROM dot") <= 3
    assert max((await mine(event, first)).values()) <= 1
    assert all(dots <= people for dots, people in (await result(event)).values())
