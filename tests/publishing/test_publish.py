import asyncio

import pytest

from community.events.find import event_by_slug
from community.outputs.tables import Item
from community.publishing.publish import publish
from community.refusal import Conflict
from community.reports.compile import compile_report
from community.reports.piccolo_migrations import reports_2026_11_22t15_41_00_000000 as migration
from community.reports.tables import PublishedLine, Report
from tests.reports.evenings import CARD, a_roundtable, an_evening, wrote


async def test_published_content_stays_when_an_item_changes_afterwards(house, open_browser):
    event = await an_evening()
    item = await wrote(await a_roundtable(event, "A"), **CARD)
    await compile_report(event)
    await publish(event)
    before = [(await open_browser().get(path)).text for path in READ]

    await Item.update({Item.text: "あとで変えた名前"}).where(Item.id == item.id)

    after = [(await open_browser().get(path)).text for path in READ]
    assert before[0].count("初回価値到達日数") == 1
    assert after == before


async def test_publishing_tells_the_event_and_fills_the_library(house):
    event = await an_evening()
    await wrote(await a_roundtable(event, "A"), **CARD)
    await compile_report(event)

    await publish(event)

    after = await event_by_slug(event.slug)
    assert (after.has_report, after.version) == (True, event.version + 1)
    assert await PublishedLine.select(PublishedLine.words, PublishedLine.letter) == [
        {"words": "初回価値到達日数", "letter": "A"}
    ]


async def test_each_published_line_knows_which_item_it_was_also_from_before(house):
    event = await an_evening()
    at = await a_roundtable(event, "A")
    written = [
        await wrote(at, **CARD),
        await wrote(at, "まず一緒に使う"),
        await wrote(at, "次は？"),
    ]
    await compile_report(event)
    await publish(event)
    lines = PublishedLine.select(PublishedLine.item).order_by(PublishedLine.position)
    known = await lines
    await PublishedLine.update({PublishedLine.item: None}, force=True)

    await migration.which_item_it_was()

    assert known == await lines == [{"item": item.id} for item in written]


async def test_no_report_and_no_card_is_there_twice_however_many_press_at_once(house):
    event = await an_evening()
    await wrote(await a_roundtable(event, "A"), **CARD)

    await asyncio.gather(*(compile_report(event) for _ in range(5)))
    await asyncio.gather(*(publish(event) for _ in range(5)))

    assert (await Report.count(), await PublishedLine.count()) == (1, 1)


async def test_without_a_draft_there_is_nothing_to_publish(house):
    with pytest.raises(Conflict):
        await publish(await an_evening())


async def test_the_report_of_an_event_that_is_a_draft_is_not_published(house):
    event = await an_evening(state="draft")
    await compile_report(event)

    with pytest.raises(Conflict):
        await publish(event)


READ = ["/reports/hitori-cs-33", "/reports/hitori-cs-33/report.md", "/kpis"]
