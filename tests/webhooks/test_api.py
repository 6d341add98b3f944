"""A program sets up its own webhook."""

from community.tokens.create_token import create_token
from community.webhooks.send import send
from tests.webhooks.receiver import receiver
from tests.webhooks.test_send import signatures


async def program(open_browser):
    return open_browser(authorization=f"Bearer {await create_token('test', 'organiser')}")


async def test_a_program_adds_tests_rotates_and_removes_a_destination(open_browser):
    client = await program(open_browser)

    async with receiver() as there:
        wish = {"name": "CRM", "url": there.url, "kinds": ["report.published"]}
        made = (await client.post("/api/v1/webhooks", json=wish)).json()
        address = f"/api/v1/webhooks/{made['destination']['id']}"
        tested = (await client.post(f"{address}/test")).json()
        await send(tested["id"])
        sent = (await client.get(f"/api/v1/deliveries/{tested['id']}")).json()
        again = (await client.post(f"/api/v1/deliveries/{tested['id']}/again")).json()
        rotated = (await client.post(f"{address}/secret")).json()
        changed = await client.put(address, json={**wish, "name": "新しいCRM"})
        log = (await client.get(f"{address}/deliveries")).json()
        off = (await client.post(f"{address}/off")).json()
        on = (await client.post(f"{address}/on")).json()
        one = (await client.get(address)).json()
        gone = await client.delete(address)
        left = (await client.get("/api/v1/webhooks")).json()

    head, body = there.heads[0], there.bodies[0]
    assert head["webhook-signature"] == signatures(head, body, made["secret"])
    assert rotated["secret"] != made["secret"]
    assert ([each["id"] for each in log], again["state"]) == ([tested["id"]], "queued")
    assert (sent["state"], sent["status"]) == ("sent", 204)
    assert (off["off_because"], on["off_because"]) == ("by_hand", "")
    assert (changed.json()["name"], "secret" in one) == ("新しいCRM", False)
    assert (gone.status_code, left) == (204, [])


async def test_bad_input_is_a_problem_at_its_field(open_browser):
    client = await program(open_browser)
    wish = {"name": "CRM", "url": "https://[::1]/", "kinds": ["report.published"]}

    answer = await client.post("/api/v1/webhooks", json=wish)

    assert (answer.status_code, answer.json()["field"]) == (422, "url")
    assert answer.headers["content-type"] == "application/problem+json"
