"""A program gives roles and door links, and takes them back."""

from datetime import timedelta

from community.access.held import held_by
from community.clock import now
from community.members.visitor import Held
from community.tokens.create_token import create_token
from tests.cast import an_event, mei

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
