"""A report on paper, as a browser prints it."""

import pytest
from playwright.async_api import expect

from tests.browser.addresses import HELD
from tests.browser.conftest import DESKTOP

pytestmark = pytest.mark.browser


async def test_a_card_on_paper_holds_all_its_fields_within_one_frame(opens):
    page = await opens(DESKTOP)
    await page.emulate_media(media="print")
    await page.goto(f"/reports/{HELD}")
    unfolded = page.locator(".sheet-read .grid > div").filter(has=page.locator("details"))
    await expect(unfolded.locator("dd").last).to_be_visible()

    framed = await unfolded.evaluate_all(FRAMED)

    assert framed == [[True, 1]] * await unfolded.count()


async def test_cards_of_one_report_are_equally_wide_on_paper(opens):
    page = await opens(DESKTOP)
    await page.emulate_media(media="print")
    await page.goto(f"/reports/{HELD}")
    cards = page.locator(".sheet-read .grid > div")
    await expect(cards.first).to_be_visible()

    widths = await cards.evaluate_all("found => found.map(each => each.offsetWidth)")

    assert len(set(widths)) == 1


FRAMED = """cards => cards.map(card => {
    const frames = [card, ...card.querySelectorAll("*")].filter(
        each => parseFloat(getComputedStyle(each).borderBottomWidth) > 0
            && each.matches("div, article"))
    const frame = frames[0].getBoundingClientRect()
    const last = [...card.querySelectorAll("dd")].at(-1).getBoundingClientRect()
    return [last.bottom <= frame.bottom, frames.length]
})"""
