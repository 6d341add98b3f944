"""Every step can be taken back by a person, alone or back to a moment, and come again."""

import asyncio

import pytest
from hypothesis import given
from hypothesis import strategies as st

from community.refusal import Conflict
from community.themes.change import back
from community.themes.code import uncode
from community.themes.heard import themes_of
from community.themes.history import history_of, last_step
from community.themes.merge import merge
from community.themes.rename import rename
from community.themes.split import split
from community.themes.tables import ThemeStep
from community.themes.undo import undo, undo_since
from community.themes.words import step_sentence
from tests.themes.evening import heard, two_themes

FIRST = {"会う": ["まず会う", "会いに行く"], "測る": ["測る前に聞く"]}


async def step(number: int) -> ThemeStep:
    return await ThemeStep.objects().get(ThemeStep.number == number)


async def test_each_kind_of_step_is_taken_back_to_exactly_what_was(house):
    event, meeting, measuring = await two_themes()
    [first, _second] = (await themes_of(event))[0].items
    last = (await themes_of(event))[1].items[0]

    for number, act in enumerate((
        rename(event, meeting, "対面"),
        merge(event, meeting, measuring),
        split(event, meeting, "最初に", [first.id]),
        uncode(event, measuring, last.id),
    )):  # fmt: skip
        await act
        assert await heard(event) != FIRST
        await undo(event, await step(3 + 2 * number))
        assert await heard(event) == FIRST


async def test_several_steps_are_taken_back_at_once_and_come_again(house):
    event, meeting, measuring = await two_themes()
    await rename(event, meeting, "測り方", "aoi")
    await rename(event, measuring, "会う", "mei")
    await merge(event, meeting, measuring, "mei")
    changed = await heard(event)

    undoing = await undo_since(event, await step(3), "aoi")

    assert await heard(event) == FIRST
    await undo(event, undoing, "aoi")
    assert await heard(event) == changed == {"会う": ["まず会う", "会いに行く", "測る前に聞く"]}


async def test_an_older_step_is_taken_back_alone_when_nothing_later_builds_on_it(house):
    event, meeting, measuring = await two_themes()
    await rename(event, meeting, "対面")
    await rename(event, measuring, "計測")

    await undo(event, await step(3))

    assert list(await heard(event)) == ["会う", "計測"]


async def test_a_step_on_which_a_later_one_builds_is_refused_with_the_way_out(house):
    event, meeting, _measuring = await two_themes()
    await rename(event, meeting, "対面")
    await rename(event, meeting, "面会")

    with pytest.raises(Conflict) as refused:
        await undo(event, await step(3))

    assert refused.value.sentence.endswith("「この操作の前まで戻す」をお使いください。")
    assert list(await heard(event)) == ["面会", "測る"]


async def test_two_who_take_the_same_step_back_do_it_once(house):
    event, meeting, measuring = await two_themes()
    await merge(event, meeting, measuring)
    last = await step(3)

    results = await asyncio.gather(undo(event, last), undo(event, last), return_exceptions=True)

    assert sorted(type(each).__name__ for each in results) == ["Conflict", "ThemeStep"]
    assert await heard(event) == FIRST


async def test_who_did_what_is_told_the_latest_first(house):
    event, meeting, measuring = await two_themes()
    await merge(event, meeting, measuring, "aoi")
    await undo(event, await step(3), "mei")

    told = [(step_sentence(each), each.by_name, each.stands) for each in await history_of(event)]

    assert told == [
        ("1件の操作を取り消しました", "mei", True),
        ("「会う」を「測る」にまとめました", "aoi", False),
        ("1件を「測る」にまとめました", "aoi", True),
        ("2件を「会う」にまとめました", "aoi", True),
    ]
    assert (await last_step(event)).number == 4


CELLS = st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("xyz")), max_size=12)


@given(CELLS)
def test_whatever_was_done_taking_all_of_it_back_leaves_what_was(written):
    first = {"a": "x", "b": "", "c": "z"}
    present, changes = dict(first), []
    for cell, after in written:
        changes.append({cell: (present[cell], after)})
        present[cell] = after

    for cell, (before, after) in back(reversed(changes)).items():
        assert present[cell] == before
        present[cell] = after

    assert present == first
