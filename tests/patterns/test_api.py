"""A program saves a pattern, says what is fixed in it, and removes it."""

from community.tokens.create_token import create_token
from tests.cast import a_series, an_event


async def test_a_program_keeps_a_pattern(open_browser):
    client = open_browser(authorization=f"Bearer {await create_token('test', 'organiser')}")
    series = await a_series()
    here = f"/api/v1/series/{series.slug}/patterns"

    too_soon = await client.post(here, json={"name": "いつもの夜"})
    await an_event(series=series)
    saved = (await client.post(here, json={"name": "いつもの夜"})).json()
    address = f"/api/v1/patterns/{saved['id']}"
    day = {"name": "木曜の夜", "nth": -1, "weekday": 3, "every": 1}
    unsaid = await client.put(address, json={**day, "parts": {"venue": {"mode": "fixed"}}})
    fixed = {"venue": {"mode": "fixed", "reason": "駅から近いからです"}}
    changed = (await client.put(address, json={**day, "parts": fixed})).json()
    renewed = (await client.post(f"{address}/renewal")).json()
    await client.post(f"{address}/removal")

    assert (too_soon.status_code, saved["parts"]["title"]["mode"]) == (409, "open")
    assert (unsaid.status_code, unsaid.json()["field"]) == (422, "reason_venue")
    words = changed["parts"]["venue"].pop("words")
    assert (changed["name"], changed["nth"], changed["parts"]["venue"]) == (
        "木曜の夜", -1, fixed["venue"],
    )  # fmt: skip
    assert renewed["parts"]["venue"].pop("words") == words
    assert (renewed, (await client.get(address)).status_code) == (changed, 404)
