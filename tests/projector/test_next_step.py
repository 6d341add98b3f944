import asyncio

import pytest

from community.projector.next_step import next_step
from community.projector.picture import picture_of
from community.projector.take_step import take_step, where_we_are
from community.refusal import Conflict
from community.rounds.open_round import open_round
from community.stage.change_order import Change, change_order
from community.stage.order import order_of
from community.stage.presenting import decide
from tests.cast import an_event, haruto
from tests.outputs.at_roundtable import a_round, a_roundtable, writer_at, wrote
from tests.stage.evening import after_the_talk


async def test_one_button_leads_through_a_whole_evening(house):
    event = await an_event()
    for number in (1, 2):
        round_ = await a_round(event, number, opened_at=None, closes_at=None)
        here = await a_roundtable(event, round_, "A", *([await haruto()] if number == 1 else []))
    await wrote(await writer_at(here), "解約率")

    taken = []
    while step := next_step(await where_we_are(event)):
        await take_step(event, step.name)
        taken.append((step.name, (await picture_of(event)).kind))

    assert taken == [
        ("welcome", "welcome"),
        ("seats", "seats"),
        ("open 1", "round"),
        ("close", "seats"),
        ("open 2", "round"),
        ("close", "pause"),
        ("order", "order"),
        ("present A", "roundtable"),
        ("themes", "themes"),
        ("thanks", "thanks"),
    ]


async def test_blurred_sheets_are_revealed_before_they_are_presented(house):
    event, _roundtables = await after_the_talk()
    await decide(event, blurs=True, minutes=2)

    step = next_step(await where_we_are(event))

    assert step and step.name == "reveal"


async def test_two_phones_that_tap_at_once_pass_nobody_over(house):
    event, _roundtables = await after_the_talk()
    await take_step(event, "order")

    await asyncio.gather(*(take_step(event, "present A") for _ in range(5)), return_exceptions=True)

    due = next_step(await where_we_are(event))
    assert due and due.name == "present B"
    with pytest.raises(Conflict):
        await take_step(event, "present A")


async def test_who_is_passed_over_does_not_come_next_and_can_come_back(house):
    event, roundtables = await after_the_talk()
    await take_step(event, "order")

    await change_order(event, roundtables[0].id, Change.SKIP)
    after_skip = next_step(await where_we_are(event))
    await change_order(event, roundtables[0].id, Change.RETURN)
    after_return = next_step(await where_we_are(event))

    assert [after_skip.name, after_return.name] == ["present B", "present A"]
    assert [turn.letter for turn in await order_of(event)] == ["A", "B", "C"]


async def test_a_round_that_was_opened_elsewhere_is_what_comes_next_to_close(house):
    event = await an_event()
    await a_round(event, opened_at=None, closes_at=None)

    await open_round(event, 1)

    step = next_step(await where_we_are(event))
    assert step and step.name == "close"
