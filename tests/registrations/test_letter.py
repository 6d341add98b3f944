"""The letter about a registration is ordered with it, and tells what is true when it is written."""

from asyncio import gather
from datetime import timedelta

import pytest

from community.cancelling.cancel import cancel
from community.changes.change import call_off
from community.database import fetch, transaction
from community.events.tables import Event
from community.outbox.tables import Message
from community.registering.register import register
from community.registrations.letter import WRITE_LETTER, WRITE_LETTERS, order_each, write_letter
from tests.cast import NEXT_MONTH, an_event, haruto, mei
from tests.letters import letters_are_written


async def ordered(what=WRITE_LETTER):
    rows = await fetch("SELECT payload FROM pgqueuer WHERE entrypoint = $1 ORDER BY id", what)
    return [row["payload"].decode() for row in rows]


async def subjects():
    return [each.subject for each in await Message.objects().order_by(Message.id)]


async def test_it_is_ordered_in_the_same_transaction_or_not_at_all(house):
    event = await an_event()
    with pytest.raises(RuntimeError):
        async with transaction():
            await register(event, await mei())
            assert len(await ordered()) == 1
            raise RuntimeError

    lost = await ordered()
    await register(event, await haruto())

    assert (lost, len(await ordered())) == ([], 1)


async def test_those_of_one_go_are_ordered_together_and_written_one_by_one(house):
    event, *two = await an_event(), await haruto(), await mei()
    await gather(*(register(event, each) for each in two))
    [together], none_yet = await ordered(WRITE_LETTERS), await ordered()

    await order_each(together)

    assert (none_yet, "\n".join(await ordered())) == ([], together)
    assert len(together.splitlines()) == 2


async def test_written_twice_it_is_mailed_once(house):
    await register(await an_event(), await haruto())
    [order] = await ordered()

    await write_letter(order)
    await write_letter(order)

    assert await subjects() == ["参加が確定しました：KPIを持ち寄る夜"]


async def test_who_has_cancelled_meanwhile_reads_no_older_news(house):
    await cancel(await register(await an_event(), await haruto()))

    await letters_are_written()

    assert await subjects() == ["キャンセルを承りました：KPIを持ち寄る夜"]


async def test_who_was_promoted_meanwhile_is_not_told_of_the_waitlist(house):
    event = await an_event(places=1)
    first = await register(event, await haruto())
    await register(event, await mei())
    await cancel(first)

    await letters_are_written()

    theirs = await Message.objects().where(Message.to_address == "mei@example.jp")
    assert [each.subject for each in theirs] == ["お席が空きました：KPIを持ち寄る夜"]


async def test_of_an_evening_that_was_called_off_meanwhile_nobody_hears_that_it_is_on(house):
    event = await an_event()
    await register(event, await haruto())
    await call_off(event, "台風のため")

    await letters_are_written()

    assert await subjects() == ["中止のお知らせ：KPIを持ち寄る夜"]


async def test_it_names_the_time_that_counts_when_it_is_written(house):
    event = await an_event()
    await register(event, await haruto())
    later = {Event.starts_at: NEXT_MONTH + timedelta(hours=1)}
    await Event.update(later).where(Event.id == event.id)

    await letters_are_written()

    assert (await Message.objects().first()).text.count("20:00") == 1
