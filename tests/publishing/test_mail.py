"""All who came get the report once, with their own lines marked and nothing hidden in it."""

import asyncio

import pytest

from community.checkins.tables import CheckIn
from community.clock import now
from community.database import fetch
from community.editing.hide import hide
from community.masks.hides import Hides
from community.outbox.tables import Message
from community.publishing.mail import mail_report
from community.publishing.publish import publish
from community.reports.compile import compile_report
from community.reports.find import report_of
from community.reports.tables import Step
from tests.cast import haruto, mei, someone
from tests.reports.evenings import CARD, a_roundtable, an_evening, came, wrote


@pytest.fixture
async def report(house):
    """Haruto and mei came and sat apart; sora registered and was scanned by mistake."""
    event = await an_evening()
    here, there = await a_roundtable(event, "A"), await a_roundtable(event, "B")
    author = await came(event, await haruto(), here)
    await came(event, await mei(language="en"), there)
    away = await came(event, await someone("sora"), here)
    await CheckIn.update({CheckIn.undone_at: now()}).where(CheckIn.registration == away.id)
    await wrote(here, "北風商店は応答が速い", author=author.id)
    await wrote(here, **CARD)
    await wrote(there, "順番を決める")
    await compile_report(event, "夜")
    await hide(event, "北風商店", Hides.COMPANY)
    await publish(event, Step)
    return await report_of(event.id)


async def mails() -> list[dict]:
    rows = await Message.select(Message.to_name, Message.subject, Message.text).order_by(
        Message.to_name
    )
    return [row for row in rows if "夜" in row["subject"]]


async def test_who_came_reads_their_own_roundtable_with_their_own_lines_marked(report):
    await mail_report(str(report.id))

    first, second = await mails()
    assert (first["to_name"], second["to_name"]) == ("haruto", "mei")
    assert (first["subject"], second["subject"]) == (
        "レポートを公開しました：夜",
        "The report is out: 夜",
    )
    lines = [each for each in first["text"].splitlines() if each.startswith("- ")]
    assert lines == ["- ★ 〔A社〕は応答が速い (気づき)", "- 初回価値到達日数 (KPIカード)"]
    assert ("順番を決める" in second["text"], "★" in second["text"]) == (True, False)


async def test_nobody_gets_two_however_often_the_worker_begins(report):
    await asyncio.gather(*(mail_report(str(report.id)) for _ in range(3)))
    await mail_report(str(report.id))

    assert [each["to_name"] for each in await mails()] == ["haruto", "mei"]


async def test_publishing_twice_orders_it_once(report):
    jobs = await fetch("SELECT payload FROM pgqueuer WHERE entrypoint = 'mail_report'")

    assert [job["payload"].decode() for job in jobs] == [str(report.id)]


async def test_a_draft_is_mailed_to_nobody(house):
    event = await an_evening()
    await came(event, await haruto(), await a_roundtable(event, "A"))
    report = await compile_report(event, "夜")

    await mail_report(str(report.id))

    assert await mails() == []
