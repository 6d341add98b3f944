"""A program gives and takes back roles, door links and tokens; a person ends their sessions."""

from datetime import timedelta

from community.access.browser import Browser
from community.access.held import held_by
from community.access.sign_in import make_link, sign_in
from community.access.tables import ApiToken
from community.access.tokens import create_token
from community.clock import now
from community.members.visitor import Held
from tests.cast import an_event, aoi, as_, mei

ROLES = "/api/v1/events/hitori-cs-33/roles"
DOOR = "/api/v1/events/hitori-cs-33/door-links"


async def program(open_browser):
    return open_browser(authorization=f"Bearer {await create_token('test', 'organiser')}")


async def test_a_program_lets_somebody_host_and_takes_it_back(open_browser):
    event, person, client = await an_event(), await mei(), await program(open_browser)

    wish = {"email": person.email, "role": "host", "until_on": "2027-02-01"}
    granted = (await client.post(ROLES, json=wish)).json()
    held = await held_by(person.id)
    listed = (await client.get(ROLES)).json()["roles"]
    ended = (await client.post(f"/api/v1/roles/{granted['id']}/taking-back")).json()
    left = (await client.get(ROLES)).json()["roles"]

    assert held == (Held("host", event=event.id),)
    assert [(each["name"], each["role"]) for each in listed] == [("mei", "host")]
    assert (granted["until"], granted["taken_back_at"]) == ("2027-02-01T14:59:59Z", None)
    assert (ended["taken_back_at"] is None, left, await held_by(person.id)) == (False, [], ())


async def test_a_program_makes_no_organisers_and_nothing_for_a_day_that_is_over(open_browser):
    await an_event()
    person, client = await mei(), await program(open_browser)

    wishes = [{"role": "organiser"}, {"role": "host", "until_on": "2026-11-30"}, {"role": "king"}]
    answers = [await client.post(ROLES, json={"email": person.email, **wish}) for wish in wishes]

    assert [(each.status_code, each.json().get("field")) for each in answers] == [
        (422, "role"), (422, "until_on"), (400, None),
    ]  # fmt: skip
    assert await held_by(person.id) == ()


async def test_a_link_to_the_door_is_made_opened_and_taken_back(open_browser):
    await an_event()
    client, staff = await program(open_browser), open_browser()

    until = (now() + timedelta(hours=5)).isoformat()
    made = (await client.post(DOOR, json={"name": "りく", "until": until})).json()
    await staff.get(made["address"])
    inside = await staff.get("/events/hitori-cs-33/door")
    await client.post(f"/api/v1/door-links/{made['id']}/taking-back")
    outside = await staff.get("/api/v1/events/hitori-cs-33/door")
    left = (await client.get(DOOR)).json()["door_links"]

    assert (inside.status_code, outside.status_code, left) == (200, 401, [])


async def test_a_link_for_a_time_that_is_over_is_refused(open_browser):
    await an_event()
    client = await program(open_browser)

    over = {"name": "りく", "until": (now() - timedelta(hours=1)).isoformat()}
    answer = await client.post(DOOR, json=over)

    assert (answer.status_code, answer.json()["field"]) == (422, "until")


async def test_a_program_takes_back_its_own_token(open_browser):
    client = await program(open_browser)

    [token] = (await client.get("/api/v1/tokens")).json()["tokens"]
    await client.post(f"/api/v1/tokens/{token['id']}/taking-back")
    afterwards = await client.get("/api/v1/tokens")

    assert set(token) & {"secret", "token_hash"} == set()
    assert (afterwards.status_code, await ApiToken.count()) == (401, 1)


async def test_a_person_sees_and_ends_their_sessions(open_browser):
    me = await aoi()
    browser = await as_(me, open_browser())
    for agent in ("phone", "tablet"):
        await sign_in(await make_link(me), Browser(agent))

    before = (await browser.get("/api/v1/me/sessions")).json()["sessions"]
    other = next(each for each in before if not each["is_this"])
    one_less = await browser.post(f"/api/v1/me/sessions/{other['key']}/ending")
    alone = await browser.post("/api/v1/me/sessions/ending")

    counts = [len(each.json()["sessions"]) for each in (one_less, alone)]
    assert (len(before), counts) == (3, [2, 1])
    assert alone.json()["sessions"][0]["is_this"]
