"""Whoever came takes one thing home from an evening; so may a member, once it is published."""

import asyncio
from datetime import timedelta

import pytest

from community.clock import now
from community.database import only
from community.events.tables import Event, Round
from community.refusal import Conflict
from community.tries.answer import Told, answer
from community.tries.choose import choice_of
from community.tries.tables import Outcome, Trial
from community.tries.take_home import leave_behind, take_home, taken_home
from tests.cast import an_event, haruto
from tests.tries.evening import an_evening_that_is_over


async def test_one_thing_is_taken_home_and_another_one_takes_its_place(house):
    over = await an_evening_that_is_over()

    await take_home(over.mei, over.event, over.item)
    await take_home(over.mei, over.event, over.other)

    assert [trial.item for trial in await Trial.objects()] == [over.other.id]


async def test_many_taps_at_once_take_one_thing_home(house):
    over = await an_evening_that_is_over()
    both = [over.item, over.other] * 4

    await asyncio.gather(*(take_home(over.mei, over.event, each) for each in both))

    assert await Trial.count() == 1


async def test_before_the_report_one_chooses_from_the_own_roundtables_afterwards_from_all(house):
    over = await an_evening_that_is_over(published=False)

    mine = (await choice_of(over.mei, over.event)).sheets
    with pytest.raises(Conflict):
        await take_home(over.mei, over.event, over.other)

    assert [(each.letter, [item.id for item in each.items]) for each in mine] == [
        ("A", [over.item.id])
    ]


async def test_a_member_who_did_not_come_chooses_what_was_published(house):
    over = await an_evening_that_is_over()
    someone = await haruto()

    await take_home(someone, over.event, over.other)

    choice = await choice_of(someone, over.event)
    assert [each.letter for each in choice.sheets] == ["A", "B"]
    assert (choice.taken, choice.taken_words) == (over.other.id, "まず一緒に使ってみる")


async def test_nothing_is_taken_home_before_the_evening_is_over(house):
    over = await an_evening_that_is_over()
    coming = await an_event("hitori-cs-40", number=40)

    with pytest.raises(Conflict):
        await take_home(over.mei, coming, over.item)

    assert await Trial.count() == 0


async def test_what_was_told_stays_with_what_it_is_about_until_it_is_taken_back(house):
    over = await an_evening_that_is_over()
    trial = await take_home(over.mei, over.event, over.item)
    await answer(trial, Told(Outcome.HELPED))

    with pytest.raises(Conflict):
        await take_home(over.mei, over.event, over.other)
    await leave_behind(trial)
    await take_home(over.mei, over.event, over.other)

    taken = await taken_home(over.mei, over.event)
    assert (taken.item, taken.outcome) == (over.other.id, "")


async def test_who_came_chooses_as_soon_as_the_last_round_is_closed(house):
    over = await an_evening_that_is_over(published=False, days_ago=0)
    await Event.update({Event.ends_at: now() + timedelta(hours=1)}).where(Event.id == over.event.id)
    event = only(await Event.objects().get(Event.id == over.event.id))
    with pytest.raises(Conflict):
        await take_home(over.mei, event, over.item)
    assert (await choice_of(over.mei, event)).is_open is False

    await Round.update({Round.closed_at: now()}).where(Round.event == event.id)

    assert (await take_home(over.mei, event, over.item)).item == over.item.id
