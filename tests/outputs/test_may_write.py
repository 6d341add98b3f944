from datetime import timedelta

import pytest

from community.clock import moved_to, now
from community.outputs.edit import Edit, edit
from community.refusal import Refused
from community.rounds.close_round import close_round
from tests.cast import an_event, haruto
from tests.outputs.at_roundtable import a_round, a_roundtable, writer_at, wrote


async def an_item_in_a_closed_round():
    event, person = await an_event(), await haruto()
    roundtable = await a_roundtable(event, await a_round(event), "A", person)
    writer = await writer_at(roundtable, person)
    item = await wrote(writer, "解約率")
    closed = await close_round(event, 1)
    return roundtable, writer, item, closed.closed_at


async def test_an_edit_nine_seconds_after_closing_is_kept(house):
    _roundtable, writer, item, closed_at = await an_item_in_a_closed_round()

    with moved_to(closed_at + timedelta(seconds=9)):
        outcome = await edit(writer, item, Edit("noise", "値上げ", 0))

    assert outcome.saved is True


async def test_an_edit_eleven_seconds_after_closing_is_refused_with_a_sentence(house):
    _roundtable, writer, item, closed_at = await an_item_in_a_closed_round()

    with moved_to(closed_at + timedelta(seconds=11)), pytest.raises(Refused) as refusal:
        await edit(writer, item, Edit("noise", "値上げ", 0))

    said = "このラウンドは終了しました。直したいことがあれば、運営にお伝えください。"
    assert refusal.value.sentence == said


async def test_nothing_new_is_written_after_closing(house):
    _roundtable, writer, _item, closed_at = await an_item_in_a_closed_round()

    with moved_to(closed_at + timedelta(seconds=11)), pytest.raises(Refused):
        await wrote(writer, "遅れて来た言葉")


async def test_organisers_still_correct_what_was_written(house):
    roundtable, _writer, item, closed_at = await an_item_in_a_closed_round()

    with moved_to(closed_at + timedelta(hours=1)):
        outcome = await edit(await writer_at(roundtable), item, Edit("text", "解約率（月次）", 1))

    assert outcome.saved is True


async def test_nobody_writes_before_the_round_opens(house):
    event, person = await an_event(), await haruto()
    planned = await a_round(event, opened_at=None, closes_at=None)
    roundtable = await a_roundtable(event, planned, "A", person)

    with pytest.raises(Refused):
        await wrote(await writer_at(roundtable, person), "早すぎる言葉")


async def test_the_timer_alone_closes_nothing(house):
    event, person = await an_event(), await haruto()
    late = await a_round(event, closes_at=now() - timedelta(minutes=3))
    roundtable = await a_roundtable(event, late, "A", person)

    item = await wrote(await writer_at(roundtable, person), "まだ話している")

    assert item.text == "まだ話している"
