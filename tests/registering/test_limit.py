"""A stranger registers people as often as a full room would, then has to wait."""

from datetime import timedelta

from community.clock import moved_to, now
from community.database import fetch_value
from community.registering.limit import MOST_AN_HOUR
from tests.cast import an_event, as_, haruto


def someone(number: int) -> dict[str, str]:
    return {"name": f"人{number}", "email": f"p{number}@example.jp"}


async def test_one_network_does_not_fill_an_evening_with_made_up_people(open_browser):
    await an_event(places=3)
    stranger, member = open_browser(), await as_(await haruto(), open_browser())
    address = "/events/hitori-cs-33/registrations"

    answers = [await stranger.post(address, data=someone(n)) for n in range(MOST_AN_HOUR + 1)]
    known = await member.post(address, data={})
    with moved_to(now() + timedelta(minutes=2)):
        later = await stranger.post(address, data=someone(MOST_AN_HOUR))

    assert {answer.status_code for answer in answers[:-1]} == {303}
    assert (answers[-1].status_code, later.status_code) == (429, 303)
    assert 0 < int(answers[-1].headers["retry-after"]) <= 60
    assert known.status_code == 303
    assert await fetch_value("SELECT count(*) FROM registration") == MOST_AN_HOUR + 2
