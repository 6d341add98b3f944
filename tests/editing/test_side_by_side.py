"""A word is hidden while others work on the same rows: it stays nowhere, and nobody is stuck."""

import asyncio
from collections.abc import Coroutine
from contextvars import Context, copy_context
from typing import Any

from community import live
from community.database import execute, fetch_value, lock, new_id, only, transaction
from community.editing.hide import hide
from community.events.tables import Event, Prompt, Round
from community.masks.hides import Hides
from community.outputs.tables import Kind
from community.photos.describe import InIt, describe
from community.photos.tables import Photo
from community.publishing.publish import publish
from community.reports.compile import compile_report
from community.reports.photos import hide_in_caption
from community.reports.tables import Step
from tests.live_line import live_line
from tests.photos.evening import a_photo
from tests.reports.evenings import a_roundtable, an_evening, wrote

COMPANY = "こもれび電算"
QUESTION = f"{COMPANY}は、なぜ速いのですか"


class Beside:
    """Others at work, in transactions of their own; made before the one they shall run beside."""

    def __init__(self) -> None:
        self.own: Context = copy_context()

    def does(self, work: Coroutine[Any, Any, Any]) -> asyncio.Task[Any]:
        return asyncio.create_task(work, context=self.own.copy())

    async def waits(self, *works: asyncio.Task[Any]) -> None:
        """Until all of them wait for somebody, or one of them is done."""
        while not any(each.done() for each in works):
            if await self.does(fetch_value(_WAITING)) == len(works):
                return
            await asyncio.sleep(0.01)


async def a_draft(question: str = QUESTION, asks: str = "", **known: Any) -> Event:
    """An evening whose roundtable left a question open, and whose round asks one."""
    event = await an_evening(**known)
    await wrote(await a_roundtable(event, "A"), question, kind=Kind.QUESTION)
    if asks:
        its_round = only(await Round.objects().get(Round.event == event.id))
        await Prompt.update({Prompt.text: asks}).where(Prompt.round == its_round.id)
    await compile_report(event)
    return event


async def out(event: Event) -> Event:
    await publish(event, Step)
    return event


async def captions() -> list[str]:
    return [each["caption"] for each in await Photo.select(Photo.caption)]


async def prompts() -> set[str]:
    return {each["text"] for each in await Prompt.select(Prompt.text)}


async def test_a_photo_that_comes_while_the_report_goes_out_hides_the_word(house):
    event = await a_draft()
    await hide(event, COMPANY, Hides.COMPANY)
    others = Beside()

    async with transaction():
        await publish(event, Step)
        photo = await others.does(a_photo(event, has_nobody=True, caption=f"{COMPANY}の席"))
        job = others.does(hide_in_caption(str(photo.id)))
        await others.waits(job)
    await job

    assert await captions() == ["〔A社〕の席"]


async def test_a_caption_that_is_changed_while_the_report_goes_out_stays_changed(house):
    event = await a_draft()
    await hide(event, COMPANY, Hides.COMPANY)
    photo = await a_photo(event, has_nobody=True, caption=f"{COMPANY}の席")
    others = Beside()

    async with transaction():
        await describe(photo, InIt(caption=f"{COMPANY}の隣"))
        going_out = others.does(publish(event, Step))
        await others.waits(going_out)
    await going_out

    assert await captions() == ["〔A社〕の隣"]


async def test_a_job_for_a_photo_that_is_gone_has_nothing_to_do(house):
    await out(await a_draft())

    await hide_in_caption(str(new_id()))

    assert await captions() == []


async def test_open_pages_of_photos_and_of_the_evening_that_asks_it_look_again(house):
    event = await out(await a_draft())
    coming = await a_draft("べつの問い", QUESTION, slug="hitori-cs-34", number=34)
    await a_photo(event, has_nobody=True, caption=COMPANY)
    topics = [f"photos:{event.id}", f"event:{coming.id}"]
    heard = []

    async with live_line():
        hints = live.hints([*topics, "all"])
        listening = asyncio.create_task(anext(hints))
        await asyncio.sleep(0)
        await hide(event, COMPANY, Hides.COMPANY)
        await live.tell("all")
        while (topic := (await listening)[1]) != "all":
            heard.append(topic)
            listening = asyncio.create_task(anext(hints))
        await hints.aclose()

    assert heard == topics


async def test_whoever_changes_the_evening_that_asks_the_question_goes_first(house):
    event = await out(await a_draft())
    coming = await a_draft("べつの問い", QUESTION, slug="hitori-cs-34", number=34)
    others = Beside()

    async with transaction():
        await lock(coming)
        hiding = others.does(hide(event, COMPANY, Hides.COMPANY))
        await others.waits(hiding)
        await execute("UPDATE prompt SET position = 2 WHERE text = $1", QUESTION)
    await hiding

    assert "〔A社〕は、なぜ速いのですか" in await prompts()


async def test_two_reports_that_ask_each_others_question_are_mended_at_once(house):
    other = f"{COMPANY}を、なぜ選ぶのですか"
    one = await out(await a_draft(QUESTION, other))
    two = await out(await a_draft(other, QUESTION, slug="hitori-cs-34", number=34))
    others = Beside()

    async with transaction():
        await execute("SELECT FROM report FOR UPDATE")
        hiding = [others.does(hide(each, COMPANY, Hides.COMPANY)) for each in (two, one)]
        await others.waits(*hiding)
    await asyncio.gather(*hiding)

    assert await prompts() == {"〔A社〕は、なぜ速いのですか", "〔A社〕を、なぜ選ぶのですか"}


_WAITING = """
    SELECT count(*) FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event_type = 'Lock'
"""
