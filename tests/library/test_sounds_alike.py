"""What sounds alike is looked for over all evenings, however many lines were said since."""

import pytest

from community.database import execute
from community.database.part import Part
from community.events.visible_to import Viewer
from community.library.say_same import say_same
from community.library.seek import Wanted, seek
from community.library.sounds_alike import sounds_alike
from community.publishing.publish import publish
from community.reports.compile import compile_report
from tests.reports.evenings import a_roundtable, an_evening, wrote

OLD, NEW = "解約の予兆は、ログインの回数に出る", "解約の予兆は、会話の回数に出る"


@pytest.fixture
async def lines(house):
    """An old line, four thousand others said later, and a new line that sounds like the old one."""
    event = await an_evening()
    await wrote(await a_roundtable(event, "A"), OLD, kind="insight")
    await compile_report(event)
    report = await publish(event)
    await execute(_OTHERS, report.id)
    later = await an_evening(slug="hitori-cs-34", number=34)
    await wrote(await a_roundtable(later, "B"), NEW, kind="insight")
    await compile_report(later)
    await publish(later)
    return [await the_line(words) for words in (OLD, NEW)]


async def the_line(words: str):
    return (await seek(Viewer(), Wanted(words), Part(limit=1))).rows[0]


async def test_an_old_line_is_suggested_however_many_came_after_it(lines):
    old, new = lines

    assert [each.id for each in await sounds_alike(Viewer(), new)] == [old.id]


async def test_what_a_person_told_apart_is_not_suggested_again(lines):
    old, new = lines
    assert await sounds_alike(Viewer(), old) != []

    await say_same(old.id, new.id, is_same=False)

    assert await sounds_alike(Viewer(), old) == []


async def test_the_same_words_are_suggested_once(lines):
    old, new = lines
    await execute("UPDATE published_line SET words = $1 WHERE words LIKE '客先の話 1_'", NEW)
    assert len({each.words for each in (old, new)}) == 2

    assert [each.words for each in await sounds_alike(Viewer(), old)] == [NEW]


_OTHERS = """
    INSERT INTO published_line (id, report, said_at, letter, kind, words)
    SELECT gen_random_uuid(), $1, now() + interval '1 day', 'A', 'insight', '客先の話 ' || n
    FROM generate_series(1, 4000) AS n
"""
