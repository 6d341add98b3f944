"""A theme is followed through the evenings: how many said so, in which words."""

import pytest

from community.database.part import Part
from community.events.visible_to import Viewer
from community.library.carry import carry, open_questions
from community.library.elsewhere import elsewhere, how_often
from community.library.over_time import answers_to, over_time, themes_of
from community.library.say_same import say_same
from community.library.seek import Wanted, seek
from community.library.sounds_alike import sounds_alike
from community.refusal import Refused
from tests.cast import an_event
from tests.library.years import an_evening_on_phases, on_day, published, years
from tests.outputs.at_roundtable import a_round

__all__ = ["years"]
ANYBODY = Viewer()


async def lines(kind: str, words: str = "") -> list:
    """The oldest first."""
    found = (await seek(ANYBODY, Wanted(words, kind=kind), Part(limit=50))).rows
    return sorted(found, key=lambda each: each.said_at)


async def test_a_theme_shows_each_evening_with_its_count_and_its_words(years):
    [first, _second] = await lines("theme")

    evenings = await over_time(ANYBODY, [first, *await elsewhere(ANYBODY, first)])

    told = [
        (once.line.number, once.roundtables, once.out_of, [each.words for each in once.said])
        for once in evenings
    ]
    assert told == [
        (31, 2, 2, ["段階で変わる", "いつ指標を替えますか"]),
        (32, 3, 3, ["時期による", "段階で違う", "いつ指標を替えますか"]),
    ]


async def test_what_a_person_finds_to_be_the_same_joins_and_what_is_not_goes_apart_again(years):
    await published(await an_evening_on_phases(33, "フェーズでKPIを変える", "時期で替える"))
    [first, _second, third] = await lines("theme")
    assert [each.id for each in await sounds_alike(ANYBODY, first)] == [third.id]

    await say_same(third.id, first.id, True, "aoi")

    assert [each.number for each in await elsewhere(ANYBODY, first)] == [32, 33]
    assert await sounds_alike(ANYBODY, first) == []
    await say_same(first.id, third.id, False, "mei")
    assert [each.number for each in await elsewhere(ANYBODY, first)] == [32]
    assert await sounds_alike(ANYBODY, first) == []


async def test_a_theme_is_not_the_same_as_a_line(years):
    [theme, _other], [line, *_rest] = await lines("theme"), await lines("insight")

    with pytest.raises(Refused):
        await say_same(theme.id, line.id, True)


async def test_how_often_counts_roundtables_and_evenings(years):
    [question, other] = await lines("question")

    often = how_often([question, *await elsewhere(ANYBODY, question)])

    assert (often.roundtables, often.events, other.number) == (2, 2, 32)
    assert [each.words for each in await themes_of(ANYBODY, question)] == ["KPIはフェーズで変わる"]


async def test_an_open_question_is_carried_to_a_coming_evening_once_and_known_there(years):
    coming = await an_event("hitori-cs-40", number=40, **on_day(40))
    await a_round(coming, 1, opened_at=None, closes_at=None)
    [first, second] = await lines("question")

    await carry(coming, first, 1)
    await carry(coming, second, 1)

    found = [(each.line.id, each.asked_in) for each in await open_questions(ANYBODY, coming)]
    assert found == [(second.id, 1)]
    again = await answers_to(ANYBODY, [first])
    assert [(each["slug"], each["number"]) for each in again[first.id]] == [("hitori-cs-40", 40)]


async def test_a_round_that_has_begun_keeps_its_questions_and_only_questions_are_carried(years):
    coming = await an_event("hitori-cs-40", number=40, **on_day(40))
    await a_round(coming, 1)
    [question, _other], [theme, _rest] = await lines("question"), await lines("theme")

    for line, number in ((question, 1), (question, 2), (theme, 1)):
        with pytest.raises(Refused):
            await carry(coming, line, number)

    assert [each.asked_in for each in await open_questions(ANYBODY, coming)] == [0]
