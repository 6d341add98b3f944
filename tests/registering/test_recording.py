"""An evening that is recorded says so and asks; one that is not does neither."""

import pytest

from community.consents.find import has_given
from community.consents.purpose import Purpose
from tests.cast import an_event, as_, haruto

PAGE = "/events/hitori-cs-78"


@pytest.mark.parametrize("is_recorded", [True, False])
async def test_only_a_recorded_evening_says_so_and_asks(house, open_browser, is_recorded):
    await an_event("hitori-cs-78", number=78, is_recorded=is_recorded)
    browser = await as_(await haruto(), open_browser(accept_language="en"))

    page = await browser.get(PAGE)
    form = await browser.get(f"{PAGE}/registrations/new")

    assert page.text.count("The talks on stage are recorded.") == is_recorded
    assert form.text.count('name="recording"') == 2 * is_recorded


@pytest.mark.parametrize(("answer", "is_given"), [("yes", True), ("no", False), ("", False)])
async def test_the_place_does_not_depend_on_the_answer(house, open_browser, answer, is_given):
    await an_event("hitori-cs-78", number=78, is_recorded=True)
    person = await haruto()
    browser = await as_(person, open_browser())

    placed = await browser.post(f"{PAGE}/registrations", data={"recording": answer})

    assert placed.status_code == 303
    assert await has_given(person, Purpose.RECORDING) == is_given
