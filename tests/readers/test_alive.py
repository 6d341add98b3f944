"""What lives on around a frozen report: names with a yes, and thanks."""

import pytest

from community.consents.decide import give, withdraw
from community.consents.purpose import Purpose
from community.publishing.publish import publish
from community.reports.compile import compile_report
from community.reports.tables import Step
from tests.cast import as_, haruto, mei
from tests.reports.evenings import a_roundtable, an_evening, came, wrote

REPORT = "/reports/hitori-cs-33"


@pytest.fixture
async def evening(house):
    """Haruto wrote, mei only listened; the report is published."""
    event = await an_evening()
    here = await a_roundtable(event, "A")
    author, listener = await haruto(company="北風商店"), await mei()
    place = await came(event, author, here)
    await came(event, listener, here)
    item = await wrote(here, "初回応答時間", author=place.id)
    await compile_report(event, "夜")
    await publish(event, Step)
    return author, listener, item


async def test_who_wrote_and_wishes_to_be_named_is_named_until_they_change_their_mind(
    evening, open_browser
):
    author, listener, _item = evening
    pages = [(await open_browser().get(REPORT)).text]
    await give(author, Purpose.NAMED_IN_REPORT)
    await give(listener, Purpose.NAMED_IN_REPORT)
    pages.append((await open_browser().get(REPORT)).text)
    await withdraw(author, Purpose.NAMED_IN_REPORT)
    pages.append((await open_browser().get(REPORT)).text)

    assert [page.count("<b>haruto</b>") for page in pages] == [0, 1, 0]
    assert [page.count("mei") for page in pages] == [0, 0, 0]


async def test_names_stay_out_of_the_frozen_report(evening, open_browser):
    author, _listener, _item = evening
    await give(author, Purpose.NAMED_IN_REPORT)

    forms = [await open_browser().get(f"{REPORT}/report.{kind}") for kind in ("md", "json")]

    assert [form.text.count("haruto") for form in forms] == [0, 0]


async def test_who_was_there_thanks_on_the_report_and_everybody_reads_how_many(
    evening, open_browser
):
    author, listener, item = evening
    path = f"/items/{item.id}/thanks"
    there = await as_(listener, open_browser())

    before = await there.get(REPORT)
    thanked = await there.post(path)
    after = await there.get(REPORT)
    own = await (await as_(author, open_browser())).get(REPORT)
    stranger = await open_browser().get(REPORT)

    assert thanked.headers["location"] == f"{REPORT}#item-{item.id}"
    assert before.text.count(f'action="{path}"') == 1
    assert after.text.count(f'action="{path}/withdrawal"') == 1
    assert (own.text.count('action="/items/'), stranger.text.count('action="/items/')) == (0, 0)
    assert stranger.text.count("ありがとう 1") == 1
