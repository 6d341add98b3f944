"""An organiser puts the roundtables where they stand: by finger, by keys, or in numbers."""

import pytest
from playwright.async_api import expect

from tests.browser.conftest import PHONE
from tests.browser.people import TONIGHT

pytestmark = pytest.mark.browser

FLOOR = f"/events/{TONIGHT}/floor"


@pytest.fixture
async def phone(opens, people):
    """The organiser's phone, with the map of the room."""
    page = await opens(PHONE, await people.organiser())
    await page.goto(FLOOR)
    await expect(page.locator("[data-floor][data-ready]")).to_be_visible()
    return page


async def numbers(phone, letter: str) -> list[int]:
    return [int(await phone.locator(f"#f-{axis}_{letter}").input_value()) for axis in "xy"]


async def test_a_tap_takes_a_roundtable_and_another_tap_puts_it_down(phone):
    floor = phone.locator("[data-floor]")
    box = await floor.bounding_box()

    await phone.locator('[data-spot="A"] circle').tap()
    await floor.tap(position={"x": box["width"] * 0.5, "y": box["height"] * 0.5})

    assert await numbers(phone, "A") == pytest.approx([50, 50], abs=2)
    await phone.get_by_role("button", name="会場図を保存").tap()
    await expect(phone.locator("#told")).to_contain_text("保存しました")
    assert await numbers(phone, "A") == pytest.approx([50, 50], abs=2)


async def test_the_arrows_move_what_enter_took(phone):
    before = await numbers(phone, "B")

    await phone.locator('[data-spot="B"]').focus()
    await phone.keyboard.press("ArrowRight")
    assert await numbers(phone, "B") == before
    await phone.keyboard.press("Enter")
    await phone.keyboard.press("ArrowRight")
    await phone.keyboard.press("Shift+ArrowDown")

    assert await numbers(phone, "B") == [before[0] + 2, before[1] + 10]
    await expect(phone.locator("[data-floor-says]")).to_contain_text("B：左から")


async def test_a_typed_number_moves_the_letter(phone):
    await phone.locator("#f-x_C").fill("10")
    await phone.locator("#f-y_C").fill("20")

    await expect(phone.locator('[data-spot="C"]')).to_have_attribute(
        "transform", "translate(16 20)"
    )
