"""Numbers out of all range, in addresses, forms and JSON: a sentence or nothing there, no crash."""

import pytest

from community.tokens.create_token import create_token
from tests.cast import an_event, aoi, as_
from tests.outputs.at_roundtable import a_round

HUGE = "9" * 40
EVENING = "/events/hitori-cs-33"


@pytest.mark.parametrize(
    ("address", "status"),
    [
        (f"/kpis?page={HUGE}", 400),
        (f"{EVENING}/seating?round={HUGE}", 200),
        (f"{EVENING}/sheets?round={HUGE}", 200),
        (f"{EVENING}/seats?round=-{HUGE}", 200),
        (f"{EVENING}/seat?registration=none", 400),
        ("/registrations/none", 404),
    ],
)
async def test_pages(open_browser, address, status):
    await an_event()
    organiser = await as_(await aoi(), open_browser())

    assert (await organiser.get(address)).status_code == status


@pytest.mark.parametrize(
    ("address", "form", "status"),
    [
        (f"{EVENING}/rounds/{HUGE}/opening", {}, 404),
        (f"{EVENING}/rounds/1/opening", {"minutes": HUGE}, 422),
        (f"{EVENING}/rounds/1/opening", {"minutes": "-5"}, 422),
        (f"{EVENING}/rounds/٣/opening", {}, 404),
        (f"{EVENING}/seating", {"rounds": HUGE, "size": "5"}, 422),
        (f"{EVENING}/seating/chairs?round={HUGE}", {"chair": "x"}, 422),
        (f"{EVENING}/discount-codes", {"code": "FRIEND", "amount_yen": HUGE}, 422),
    ],
)
async def test_forms(open_browser, address, form, status):
    await a_round(await an_event(), opened_at=None)
    organiser = await as_(await aoi(), open_browser())

    assert (await organiser.post(address, data=form)).status_code == status


@pytest.mark.parametrize("wish", [{"seed": 10**30}, {"seed": -1}, {"rounds": 10**30}, {"size": 9}])
async def test_seatings_of_programs(open_browser, wish):
    await an_event()
    bot = open_browser(authorization=f"Bearer {await create_token('bot', 'organiser')}")

    answer = await bot.post(f"/api/v1{EVENING}/seatings", json=wish)

    named = [each["key"] for each in answer.json()["errors"]]
    assert (answer.status_code, named) == (400, list(wish))
