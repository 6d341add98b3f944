from datetime import timedelta

import pytest

from community.clock import now
from community.events.tables import Round
from community.refusal import Refused
from community.rounds.close_round import close_round
from community.rounds.open_round import extend_round, open_round
from tests.cast import an_event
from tests.outputs.at_roundtable import a_round


async def planned(event, number):
    return await a_round(event, number, opened_at=None, closes_at=None)


async def test_opening_a_round_starts_its_timer(house):
    event = await an_event()
    await planned(event, 1)

    opened = await open_round(event, 1, 25)

    assert opened.is_open is True
    assert timedelta(minutes=24) < opened.closes_at - now() <= timedelta(minutes=25)


async def test_opening_the_next_round_closes_the_one_before(house):
    event = await an_event()
    await planned(event, 1)
    await planned(event, 2)
    await open_round(event, 1)

    await open_round(event, 2)

    rounds = await Round.objects().where(Round.event == event.id).order_by(Round.number)
    assert [each.is_open for each in rounds] == [False, True]


async def test_more_time_is_added_to_the_planned_end(house):
    event = await an_event()
    await planned(event, 1)
    opened = await open_round(event, 1, 20)

    longer = await extend_round(event, 1, 5)

    assert longer.closes_at - opened.closes_at == timedelta(minutes=5)


async def test_a_closed_round_gets_no_more_time(house):
    event = await an_event()
    await a_round(event)
    await close_round(event, 1)

    with pytest.raises(Refused):
        await extend_round(event, 1, 5)


async def test_a_round_of_no_minutes_is_refused(house):
    event = await an_event()
    await planned(event, 1)

    with pytest.raises(Refused) as refusal:
        await open_round(event, 1, 500)

    assert refusal.value.field == "minutes"
