"""Two themes become one, or one becomes two, and nothing that somebody wrote is lost or changed."""

import asyncio

import pytest

from community.commentary.comment import comment
from community.commentary.tables import CommentAbout
from community.events.tables import Appearance, Role
from community.outputs.tables import Item
from community.refusal import Conflict, Refused
from community.themes.authors import authors_of
from community.themes.code import code
from community.themes.heard import themes_of
from community.themes.merge import merge
from community.themes.rename import rename
from community.themes.split import split
from community.themes.tables import ThemeStep
from community.themes.undo import undo
from tests.outputs.at_roundtable import wrote
from tests.themes.evening import heard, two_roundtables, two_themes


async def test_what_was_in_both_is_in_one_in_its_own_words_and_with_its_writers(house):
    event, meeting, measuring = await two_themes()
    before = {item.id: item.text for item in await Item.objects()}

    await merge(event, meeting, measuring, "aoi")

    assert await heard(event) == {"測る": ["まず会う", "会いに行く", "測る前に聞く"]}
    [theme] = await themes_of(event)
    assert theme.roundtables == 2
    assert {item.id: item.text for item in await Item.objects()} == before
    assert sorted((await authors_of(event)).values()) == ["haruto", "haruto", "mei"]


async def test_what_a_guest_said_of_it_goes_along(house):
    event, meeting, measuring = await two_themes()
    guest = Appearance(event=event.id, role=Role.GUEST, name="野原 灯")
    await guest.save()
    await comment(event, str(guest.id), "そうですね", [meeting.id])
    about = CommentAbout.select(CommentAbout.theme).output(as_list=True)

    await merge(event, meeting, measuring)

    assert await about == [measuring.id]
    await undo(event, await ThemeStep.objects().get(ThemeStep.number == 3))
    assert await about == [meeting.id]


async def test_a_theme_renamed_to_another_ones_title_becomes_one_with_it(house):
    event, one, other = await two_roundtables()
    first = await code(event, "会う", [(await wrote(one, "会う")).id])
    await code(event, "まず会う", [(await wrote(other, "まず会う")).id])

    await rename(event, first, "まず会う")

    assert [(each.title, each.roundtables) for each in await themes_of(event)] == [("まず会う", 2)]


async def test_what_is_chosen_goes_and_the_rest_stays(house):
    event, meeting, _measuring = await two_themes()
    [first, _second] = next(each for each in await themes_of(event) if each.id == meeting.id).items

    await split(event, meeting, "最初に会う", [first.id])

    assert await heard(event) == {
        "会う": ["会いに行く"], "最初に会う": ["まず会う"], "測る": ["測る前に聞く"],
    }  # fmt: skip


async def test_nothing_or_all_cannot_be_split_off(house):
    event, meeting, _measuring = await two_themes()
    every = [item.id for item in (await themes_of(event))[0].items]

    for items in ([], every):
        with pytest.raises(Refused):
            await split(event, meeting, "最初に会う", items)

    assert list(await heard(event)) == ["会う", "測る"]


async def test_who_renames_what_somebody_else_renamed_meanwhile_is_told_and_loses_nothing(house):
    event, meeting, _measuring = await two_themes()

    both = [rename(event, meeting, title, "aoi", was="会う") for title in ("対面", "面会")]
    results = await asyncio.gather(*both, return_exceptions=True)

    assert sorted(type(each).__name__ for each in results) == ["Conflict", "Theme"]
    [refused] = [each for each in results if isinstance(each, Conflict)]
    [title] = [each for each in await heard(event) if each != "測る"]
    assert refused.sentence == (
        f"その間に、ほかの人がこのテーマの名前を「{title}」に変えました。もう一度ご確認ください。"
    )


async def test_two_who_merge_the_same_pair_each_the_other_way_round_lose_nothing(house):
    event, meeting, measuring = await two_themes()

    both = (merge(event, meeting, measuring), merge(event, measuring, meeting))
    results = await asyncio.gather(*both, return_exceptions=True)

    assert sorted(type(each).__name__ for each in results) == ["Conflict", "Theme"]
    [words] = (await heard(event)).values()
    assert sorted(words) == ["まず会う", "会いに行く", "測る前に聞く"]


async def test_two_who_put_items_under_one_new_title_at_once_both_find_theirs(house):
    event, one, other = await two_roundtables()
    items = [await wrote(one, "会う"), await wrote(other, "まず会う")]

    await asyncio.gather(*(code(event, "会う", [item.id]) for item in items))

    assert await heard(event) == {"会う": ["会う", "まず会う"]}


async def test_what_is_split_off_while_somebody_takes_it_out_is_refused_or_done_never_both(house):
    event, meeting, _measuring = await two_themes()
    items = [item.id for item in (await themes_of(event))[0].items]

    both = (split(event, meeting, title, items[:1]) for title in ("最初に会う", "先に会う"))
    results = await asyncio.gather(*both, return_exceptions=True)

    assert sorted(type(each).__name__ for each in results) == ["Conflict", "Theme"]
    words = [text for texts in (await heard(event)).values() for text in texts]
    assert sorted(words) == ["まず会う", "会いに行く", "測る前に聞く"]
