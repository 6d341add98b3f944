"""Programs prove who they are by a token, for some roles and some time."""

from datetime import timedelta

import pytest

from community.access.tables import ApiToken
from community.clock import moved_to, now
from community.refusal import Refused
from community.tokens.create_token import create_token
from community.tokens.kept_tokens import all_tokens, revoke
from tests.cast import an_event

DOOR = "/api/v1/events/hitori-cs-33/door"
SEATS = "/api/v1/events/hitori-cs-33/seatings"
LIST = "/api/v1/events/hitori-cs-33/registrations"


async def statuses(open_browser, secret: str) -> list[int]:
    await an_event()
    client = open_browser(authorization=f"Bearer {secret}")
    return [(await client.get(path)).status_code for path in (DOOR, SEATS, LIST)]


@pytest.mark.parametrize(
    ("scope", "wanted"),
    [
        ("reader", [403, 403, 403]),
        ("door", [200, 403, 403]),
        ("host door", [200, 200, 403]),
        ("organiser", [200, 200, 200]),
    ],
)
async def test_a_token_opens_what_its_roles_open(open_browser, scope, wanted):
    assert await statuses(open_browser, await create_token("desk", scope)) == wanted


async def test_people_and_scanners_know_a_token_when_they_see_it(house):
    assert (await create_token("desk", "reader")).startswith("community_")


async def test_after_a_year_a_token_opens_nothing(open_browser):
    secret = await create_token("desk", "organiser")

    with moved_to(now() + timedelta(days=364)):
        before = await statuses(open_browser, secret)
    with moved_to(now() + timedelta(days=366)):
        client = open_browser(authorization=f"Bearer {secret}")
        after = (await client.get(LIST)).status_code

    assert (before, after) == ([200, 200, 200], 401)


async def test_a_token_that_was_taken_back_opens_nothing(open_browser):
    secret = await create_token("desk", "organiser")
    [token] = await all_tokens()

    await revoke(token)

    assert await statuses(open_browser, secret) == [401, 401, 401]


async def test_its_last_use_is_noted_once_an_hour(open_browser):
    secret = await create_token("desk", "organiser")
    moments = []

    for minutes in (0, 59, 61):
        with moved_to(now() + timedelta(minutes=minutes)):
            await open_browser(authorization=f"Bearer {secret}").get("/api/v1/events")
            moments.append((await ApiToken.objects().first()).last_used_at)

    assert moments[0] == moments[1] < moments[2]


@pytest.mark.parametrize(
    ("name", "scope", "days", "field"),
    [
        ("desk", "", 365, "scope"),
        ("desk", "owner", 365, "scope"),
        ("desk", "host king", 365, "scope"),
        (" ", "host", 365, "name"),
        ("desk", "host", 0, "days"),
        ("desk", "host", 4000, "days"),
    ],
)
async def test_odd_wishes_are_refused(house, name, scope, days, field):
    with pytest.raises(Refused) as refused:
        await create_token(name, scope, days)

    assert refused.value.field == field
    assert await ApiToken.count() == 0


async def test_a_program_takes_back_its_own_token(open_browser):
    secret = await create_token("test", "organiser")
    client = open_browser(authorization=f"Bearer {secret}")

    [token] = (await client.get("/api/v1/tokens")).json()["tokens"]
    await client.post(f"/api/v1/tokens/{token['id']}/taking-back")
    afterwards = await client.get("/api/v1/tokens")

    assert set(token) & {"secret", "token_hash"} == set()
    assert (afterwards.status_code, await ApiToken.count()) == (401, 1)
