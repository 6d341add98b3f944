"""A program joins two accounts as the page does."""

from community.tokens.create_token import create_token
from tests.cast import mei, someone


async def test_a_program_makes_two_accounts_one(open_browser):
    secret = await create_token("test", "organiser")
    client = open_browser(authorization=f"Bearer {secret}")
    stays, ends = await mei(), await someone("mei", email="mei@old.example")
    here = f"/api/v1/members/{stays.id}/merging"

    [found] = (await client.get(here)).json()["members"]
    merged = await client.post(here, json={"other": found["id"]})
    again = await client.post(here, json={"other": found["id"]})

    assert (found["id"], merged.json()["id"]) == (str(ends.id), str(stays.id))
    assert [each.status_code for each in (merged, again)] == [200, 409]
