"""An organiser moves the beginning, and the rest of the evening moves along."""

import pytest
from playwright.async_api import expect

from tests.browser.conftest import PHONE
from tests.browser.people import NEXT

pytestmark = pytest.mark.browser


async def test_the_end_the_rounds_and_the_agenda_follow_the_beginning(opens, people):
    page = await opens(PHONE, await people.organiser())
    await page.goto(f"/events/{NEXT}/edit")
    await expect(page.locator("form[data-draft=event]")).to_have_attribute("data-ready", "true")
    names = ("starts_at", "ends_at", "round_1_at", "round_2_at")
    before = [await page.locator(f"[name={name}]").input_value() for name in names]
    assert before == ["19:00", "21:30", "19:15", "19:42"]
    agenda = page.locator("[name=agenda]")
    first, *_rest, last = (await agenda.input_value()).splitlines()

    await page.locator("[name=starts_at]").fill("17:45")

    await expect(page.locator("[name=ends_at]")).to_have_value("20:15")
    after = [await page.locator(f"[name={name}]").input_value() for name in names]
    assert after == ["17:45", "20:15", "18:00", "18:27"]
    moved = (await agenda.input_value()).splitlines()
    assert [moved[0], moved[-1]] == [
        first.replace("19:00", "17:45"),
        last.replace("21:00", "19:45"),
    ]
