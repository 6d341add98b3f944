"""A plan that no calendar, page or database could hold is refused with a sentence, at its field."""

import pytest

from community.events.form import plan_of
from community.events.tables import Event
from community.places.announce import announce
from community.refusal import Refused
from community.tokens.create_token import create_token
from tests.events.plans import a_form
from tests.events.test_api import EVENT

LONG = "長" * 25_000
EVENING = "2027-01-22T19:20:00+09:00"


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"fee_yen": 10**30}, "fee_yen"),
        ({"places": 2**31}, "places"),
        ({"number": 10**30}, "number"),
        ({"concept": LONG}, "concept"),
        ({"starts_at": "0001-01-01T00:00:00+14:00"}, "starts_on"),
        ({"ends_at": "9999-12-31T23:59:59Z"}, "ends_at"),
        ({"online_url": "https://a b\r\n"}, "online_url"),
        ({"people": [{"name": " "}]}, "guests"),
        ({"people": [{"name": LONG}]}, "guests"),
        ({"people": [{"name": "月岡", "role": "speaker", "email": LONG}]}, "speakers"),
        ({"people": [{"name": str(number)} for number in range(40_000)]}, "guests"),
        ({"agenda": [{"starts_at": EVENING, "title": LONG}]}, "agenda"),
        ({"agenda": [{"starts_at": "0001-01-01T00:00:00", "title": "受付"}]}, "agenda"),
        ({"rounds": [{"title": "ラウンド"}] * 9}, "rounds"),
        ({"rounds": [{"title": "ラウンド", "prompts": [LONG]}]}, "round_1_prompts"),
        ({"rounds": [{"title": "ラウンド", "starts_at": "2029-01-01T00:00:00"}]}, "round_1_at"),
    ],
)
async def test_a_program_learns_what_is_wrong_with_its_plan(open_browser, wrong, field):
    bot = open_browser(authorization=f"Bearer {await create_token('bot', 'organiser')}")

    answer = await bot.post("/api/v1/events", json=EVENT | wrong)

    assert (answer.status_code, answer.json()["field"]) == (422, field)
    assert await Event.count() == 0


@pytest.mark.parametrize("day", ["9999-12-31", "0001-01-01", "２０２７-１３-０１", "2026"])
def test_a_day_that_is_none_is_refused(day):
    with pytest.raises(Refused) as refused:
        plan_of(a_form(starts_on=day, agenda="19:00 受付"))

    assert refused.value.field == "starts_on"


async def test_a_title_stands_on_one_line(house):
    event = await announce(plan_of(a_form(title="夜の\r\n会", venue_name="白樺\u2028ホール\0")))

    assert (event.title, event.venue_name) == ("夜の 会", "白樺 ホール")
