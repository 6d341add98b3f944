"""Thirty days later one mail asks how it went, and only one."""

import asyncio
from datetime import timedelta

import pytest

from community.clock import moved_to, now
from community.database import fetch, transaction
from community.members.tables import Member, Standing
from community.tries.answer import Told, answer
from community.tries.ask import ask, ask_what_happened
from community.tries.tables import Outcome
from community.tries.take_home import leave_behind, take_home
from tests.tries.evening import WORDS, an_evening_that_is_over

MONTH = timedelta(days=30, minutes=1)


async def mails() -> list[str]:
    found = await fetch("SELECT text FROM message WHERE cause LIKE 'trial:%'")
    return [row["text"] for row in found]


@pytest.fixture
async def taken(house):
    over = await an_evening_that_is_over()
    return await take_home(over.mei, over.event, over.item)


async def test_one_mail_asks_after_thirty_days_and_leads_to_the_answer(taken, open_browser):
    await ask_what_happened()
    early = await mails()

    with moved_to(now() + MONTH):
        await ask_what_happened()
        await ask_what_happened()

    [mail] = await mails()
    path = mail.partition("community.test")[2].partition("?")[0]
    page = await open_browser().get(path)
    assert (early, mail.count(WORDS), page.status_code, page.text.count(WORDS)) == ([], 1, 200, 1)


async def test_many_workers_mail_once(taken):
    with moved_to(now() + MONTH):
        await asyncio.gather(*(ask(taken.id) for _ in range(6)))

    assert len(await mails()) == 1


async def test_a_crash_before_the_end_leaves_no_mail_and_is_made_good(taken):
    with moved_to(now() + MONTH):
        with pytest.raises(ConnectionError):
            async with transaction():
                await ask(taken.id)
                raise ConnectionError
        crashed = await mails()
        await ask_what_happened()

    assert (crashed, len(await mails())) == ([], 1)


@pytest.mark.parametrize("why", ["told", "left", "merged", "no address", "left behind"])
async def test_nobody_is_asked_who_has_told_or_left_or_cannot_be_written_to(taken, why):
    changes = {
        "left": {Member.standing: Standing.LEFT},
        "merged": {Member.standing: Standing.MERGED},
        "no address": {Member.email: None},
    }
    if why == "told":
        await answer(taken, Told(Outcome.NOT_YET))
    elif why == "left behind":
        await leave_behind(taken)
    else:
        await Member.update(changes[why]).where(Member.id == taken.member)

    with moved_to(now() + MONTH):
        await ask_what_happened()

    assert await mails() == []
