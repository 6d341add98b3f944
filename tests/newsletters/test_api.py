"""A program writes a newsletter and throws it away."""

from community.access.tokens import create_token

HERE = "/api/v1/newsletters"


async def test_a_program_writes_rewrites_and_throws_away_a_draft(open_browser):
    client = open_browser(authorization=f"Bearer {await create_token('test', 'organiser')}")

    begun = (await client.post(HERE, json={"subject": "お知らせ", "text": "次の夜"})).json()
    address = f"{HERE}/{begun['id']}"
    changed = await client.post(address, json={"subject": "新しいお知らせ", "text": "次の夜"})
    listed = (await client.get(HERE)).json()
    too_soon = await client.post(f"{address}/sending")
    await client.post(f"{address}/removal")
    gone = (await client.get(address)).status_code

    assert (changed.json()["subject"], listed) == ("新しいお知らせ", [changed.json()])
    assert (too_soon.status_code, gone) == (409, 404)
