"""A program reads what waits for the organisers, and how far an evening has come."""

from community.memberships.apply import apply
from community.tokens.create_token import create_token
from tests.cast import an_event, mei


async def test_a_program_reads_the_desk_and_the_evening(open_browser):
    event = await an_event()
    client = open_browser(authorization=f"Bearer {await create_token('test', 'organiser')}")
    nothing = (await client.get("/api/v1/desk")).json()["needs"]
    await apply(await mei(), "話したい")

    needs = (await client.get("/api/v1/desk")).json()["needs"]
    evening = (await client.get(f"/api/v1/events/{event.slug}/desk")).json()

    assert (nothing, [each["href"] for each in needs]) == ([], ["/members"])
    assert (evening["figures"]["came"], evening["figures"]["has_draft"]) == (0, False)
    assert [each["noun"] for each in evening["steps"] if each["is_next"]] == ["registrations"]


async def test_a_host_reads_their_evening_and_not_the_desk(open_browser):
    event = await an_event()
    client = open_browser(authorization=f"Bearer {await create_token('test', 'host')}")

    paths = ("/api/v1/desk", f"/api/v1/events/{event.slug}/desk")
    assert [(await client.get(path)).status_code for path in paths] == [403, 200]
