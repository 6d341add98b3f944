"""Two editors work on the same themes at once: nothing is lost, and all of it can be taken back."""

import asyncio
import random

import pytest

from community.events.tables import Event
from community.outputs.tables import Theme
from community.refusal import Refused
from community.themes.code import code
from community.themes.heard import themes_of
from community.themes.history import history_of
from community.themes.merge import merge
from community.themes.rename import rename
from community.themes.split import split
from community.themes.tables import ThemeStep
from community.themes.undo import undo, undo_since
from tests.outputs.at_roundtable import wrote
from tests.themes.evening import heard, two_roundtables

TITLES = ("会う", "測る", "待つ")


async def three_themes() -> tuple[Event, list[Theme]]:
    """Each with three items."""
    event, one, other = await two_roundtables()
    themes = []
    for title in TITLES:
        items = [await wrote(who, f"{title}こと{n}") for n, who in enumerate((one, other, one))]
        themes.append(await code(event, title, [item.id for item in items]))
    return event, themes


async def words(event: Event) -> list[str]:
    return sorted(text for texts in (await heard(event)).values() for text in texts)


def acts(event: Event, themes: list[Theme], items: list[list], chance: random.Random):
    """What one editor does, one after the other; a refusal is told and does not stop them."""

    async def editor(name: str) -> list[Exception]:
        refused: list[Exception] = []
        for _turn in range(6):
            one, other = chance.sample(range(3), 2)
            act = chance.choice((
                lambda a=one, b=other: merge(event, themes[a], themes[b], name),
                lambda a=one: split(event, themes[a], f"{name}の山", items[a][:1], name),
                lambda a=one: rename(event, themes[a], f"{name}が呼ぶ{a}", name, TITLES[a]),
            ))  # fmt: skip
            try:
                await act()
            except Refused as no:
                refused.append(no)
        return refused

    return editor


@pytest.mark.parametrize("seed", range(6))
async def test_every_line_stays_in_one_theme_and_all_steps_can_be_taken_back(house, seed):
    event, themes = await three_themes()
    first, all_words = await heard(event), await words(event)
    items = [[each.id for each in theme.items] for theme in await themes_of(event)]
    editor = acts(event, themes, items, random.Random(seed))

    results = await asyncio.gather(editor("aoi"), editor("mei"))

    assert await words(event) == all_words
    assert all(no.sentence for refused in results for no in refused)
    steps = [each for each in await history_of(event) if each.number > len(TITLES)]
    assert steps != []
    begun = await ThemeStep.objects().get(ThemeStep.number == len(TITLES) + 1)
    await undo_since(event, begun)
    assert await heard(event) == first


async def test_a_merge_of_a_merge_is_undone_from_the_end_or_at_once_and_never_from_the_middle(
    house,
):
    event, (meet, measure, wait) = await three_themes()
    first = await heard(event)
    await merge(event, meet, measure)
    between = await heard(event)
    await merge(event, measure, wait)
    merges = [await ThemeStep.objects().get(ThemeStep.number == n) for n in (4, 5)]

    with pytest.raises(Refused):
        await undo(event, merges[0])
    await undo(event, merges[1])
    assert await heard(event) == between
    await undo(event, merges[0])

    assert await heard(event) == first
