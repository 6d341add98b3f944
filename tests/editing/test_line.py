"""An editor leaves out, hides, moves and words lines; what was written stays."""

import pytest

from community.editing.line import Act, decide
from community.outputs.tables import Item
from community.publishing.publish import publish
from community.refusal import Conflict, Refused
from community.reports.compile import compile_report
from community.reports.find import content_of_report, report_of
from tests.reports.evenings import CARD, a_roundtable, an_evening, wrote


@pytest.fixture
async def evening(house):
    """Three lines and a card of one roundtable, compiled."""
    event = await an_evening()
    here = await a_roundtable(event, "A")
    lines = [await wrote(here, text) for text in ("一行目", "二行目", "三行目")]
    card = await wrote(here, **CARD)
    await compile_report(event)
    return event, lines, card


async def read(event) -> list[str]:
    content = content_of_report(await report_of(event.id))
    sheet = content.rounds[0].sheets[0]
    return [*(line.text for line in sheet.items), *(card.name for card in sheet.cards)]


async def test_a_line_is_left_out_and_put_back(evening):
    event, lines, _card = evening

    await decide(event, lines[1].id, Act.LEAVE_OUT, {})
    without = await read(event)
    await decide(event, lines[1].id, Act.PUT_BACK, {})

    assert without == ["一行目", "三行目", "初回価値到達日数"]
    assert await read(event) == ["一行目", "二行目", "三行目", "初回価値到達日数"]


async def test_a_hidden_line_says_only_that_it_was_there(evening):
    event, lines, card = evening

    await decide(event, lines[0].id, Act.HIDE, {})
    await decide(event, card.id, Act.HIDE, {})

    hidden = "〔この行は伏せています〕"
    assert await read(event) == [hidden, "二行目", "三行目", hidden]
    report = await report_of(event.id)
    assert [each in report.content for each in ("一行目", CARD["formula"], CARD["noise"])] == [
        False
    ] * 3


async def test_a_line_moves_among_its_own_and_not_beyond(evening):
    event, lines, _card = evening

    await decide(event, lines[2].id, Act.UP, {})
    await decide(event, lines[2].id, Act.UP, {})
    await decide(event, lines[2].id, Act.UP, {})
    await decide(event, lines[0].id, Act.DOWN, {})

    assert await read(event) == ["三行目", "二行目", "一行目", "初回価値到達日数"]


async def test_a_line_is_worded_for_the_report_and_stays_as_it_was_written(evening):
    event, lines, card = evening

    await decide(event, lines[0].id, Act.WORD, {"text": " はじめの行 "})
    await decide(event, card.id, Act.WORD, {"text": "最初の価値まで", "goal": ""})
    worded = await read(event)
    await decide(event, lines[0].id, Act.AS_WRITTEN, {})

    assert worded == ["はじめの行", "二行目", "三行目", "最初の価値まで"]
    assert (await read(event))[0] == "一行目"
    kept = await Item.select(Item.text).order_by(Item.made_at)
    assert [row["text"] for row in kept] == ["一行目", "二行目", "三行目", "初回価値到達日数"]


async def test_too_many_words_are_refused_at_their_field(evening):
    event, lines, _card = evening

    with pytest.raises(Refused) as no:
        await decide(event, lines[0].id, Act.WORD, {"text": "長" * 2001})

    assert no.value.field == "text"


async def test_what_is_published_is_not_edited(evening):
    event, lines, _card = evening
    await publish(event)

    with pytest.raises(Conflict):
        await decide(event, lines[0].id, Act.LEAVE_OUT, {})
