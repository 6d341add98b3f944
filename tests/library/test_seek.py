"""Seeking finds by any characters side by side, whatever their width and case."""

import pytest

from community.database import execute
from community.database.part import Part
from community.events.visible_to import Viewer
from community.language.marked import marked
from community.library.elsewhere import elsewhere
from community.library.seek import Wanted, count, seek
from community.publishing.publish import publish
from community.reports.compile import compile_report
from tests.reports.evenings import CARD, a_roundtable, an_evening, coded, wrote

SIGN = "解約の予兆は、ログインの回数に出る"
ANYBODY, ALL = Viewer(), Part(limit=50)


@pytest.fixture
async def library(house):
    """Two evenings: five lines of #33 and one of #34."""
    event = await an_evening()
    roundtable = await a_roundtable(event, "A")
    item = await wrote(roundtable, SIGN, kind="insight")
    await wrote(roundtable, "オンボーディングの完了をＫＰＩにする", kind="principle")
    await wrote(roundtable, "Time to first VALUE を短く 100%", kind="action")
    await wrote(roundtable, **CARD)
    await coded(event, "解約の予兆", item)
    await compile_report(event)
    await publish(event)
    later = await an_evening(slug="hitori-cs-34", number=34)
    await wrote(await a_roundtable(later, "B"), SIGN, kind="insight")
    await compile_report(later)
    await publish(later)
    return event


async def sought(words: str = "", viewer: Viewer = ANYBODY, **known) -> list[str]:
    return [each.words for each in (await seek(viewer, Wanted(words, **known), ALL)).rows]


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        ("予兆", ["insight", "theme", "insight"]),
        ("ｋｐｉ", ["principle"]),
        ("first value", ["action"]),
        ("値", ["kpi"]),
        ("%", ["action"]),
        ("_", []),
        ("解約 ログイン", ["insight", "insight"]),
        ("解約 完了", []),
        ("休日で", ["kpi"]),
    ],
)
async def test_every_word_is_found_wherever_it_stands(library, words, kinds):
    found = (await seek(ANYBODY, Wanted(words), ALL)).rows

    assert sorted(each.kind for each in found) == sorted(kinds)
    assert await count(ANYBODY, Wanted(words)) == len(kinds)


async def test_each_choice_narrows_it_down(library):
    narrowed = [
        await sought(kind="theme"),
        await sought(phase="導入期"),
        await sought(measure="quantitative"),
        await sought(kind="insight", series="hitori-cs", year=library.starts_at.year),
        await sought(year=1999),
        await sought(series="another"),
    ]

    assert [len(each) for each in narrowed] == [1, 1, 1, 2, 0, 0]


async def test_parts_follow_each_other_without_gap_or_repetition(library):
    whole = await sought()
    parts, after = [], ""
    while after is not None:
        some = await seek(ANYBODY, Wanted(), Part(after, 2))
        parts += [each.words for each in some.rows]
        after = some.next

    assert (len(whole), parts) == (6, whole)


async def test_a_limited_evening_is_found_by_whom_it_is_for_and_nobody_else(library):
    await execute("UPDATE event SET audience = 'members' WHERE id = $1", library.id)
    member = Viewer(opened=frozenset({library.id}))

    assert (len(await sought("予兆")), len(await sought("予兆", member))) == (1, 3)


async def test_the_same_words_are_shown_over_time(library):
    [newer, older] = (await seek(ANYBODY, Wanted("予兆", kind="insight"), ALL)).rows

    assert [each.id for each in await elsewhere(ANYBODY, newer) if each.kind == "insight"] == [
        older.id
    ]


@pytest.mark.parametrize("words", ["おんぼーでぃんぐ", "ｵﾝﾎﾞｰﾃﾞｨﾝｸﾞ", "オンボーディング", "kpiに"])
async def test_width_and_kind_of_kana_do_not_matter_and_the_words_are_marked(library, words):
    [text] = await sought(words)

    hits = [piece for piece, is_hit in marked(text, [words]) if is_hit]

    assert hits == ["ＫＰＩに" if words == "kpiに" else "オンボーディング"]
