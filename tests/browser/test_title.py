"""What a page fetches for itself leaves the name it has in the browser."""

import pytest
from playwright.async_api import expect

from tests.browser.conftest import DESKTOP
from tests.browser.people import NEXT

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    ("path", "fetched", "named"),
    [
        (f"/events/{NEXT}/edit", "#open-questions form", "編集"),
        ("/series/hitori-cs", "#following form", "ひとりCSの夜"),
    ],
)
async def test_a_page_keeps_its_title_when_a_part_has_come(opens, people, path, fetched, named):
    page = await opens(DESKTOP, await people.organiser())
    await page.goto(path)

    await expect(page.locator(fetched).first).to_be_attached()

    assert (await page.title()).startswith(named)
