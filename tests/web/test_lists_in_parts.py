"""Long lists come in parts, and what changed has an ETag."""

import pytest

from community.registering.register import register
from community.tokens.create_token import create_token
from tests.cast import an_event, someone

LIST = "/api/v1/events/hitori-cs-33/registrations"


@pytest.fixture
async def program(open_browser):
    return open_browser(authorization=f"Bearer {await create_token('desk', 'organiser')}")


async def names_in_parts(program, meanwhile=None) -> list[str]:
    names, following = [], f"{LIST}?limit=3"
    while following:
        answer = await program.get(following)
        names += [each["name"] for each in answer.json()["registrations"]]
        if meanwhile:
            await meanwhile()
        following = answer.links.get("next", {}).get("url")
        assert bool(following) == bool(answer.json()["next"])
    return names


async def test_a_list_is_read_in_parts_and_everybody_is_in_it_once(program):
    event = await an_event(places=40)
    for number in range(8):
        await register(event, await someone(f"p{number}"))

    assert await names_in_parts(program) == [f"p{number}" for number in range(8)]


async def test_who_registers_meanwhile_moves_nobody_out_of_the_list(program):
    event = await an_event(places=40)
    for number in range(5):
        await register(event, await someone(f"p{number}"))
    late = iter(["late-1", "late-2"])

    async def somebody_comes() -> None:
        await register(event, await someone(next(late)))

    names = await names_in_parts(program, somebody_comes)

    assert names == ["p0", "p1", "p2", "p3", "p4", "late-1"]


@pytest.mark.parametrize("odd", ["?limit=0", "?limit=201", "?limit=x", "?after=x", "?after=WzFd"])
async def test_odd_parts_are_refused(program, odd):
    await an_event()

    assert (await program.get(LIST + odd)).status_code in {400, 422}


@pytest.mark.parametrize(
    "path", ["/api/v1/events", "/api/v1/events/hitori-cs-33", LIST, "/api/v1/kpis"]
)
async def test_what_has_not_changed_is_not_sent_again(program, path):
    event = await an_event()
    first = await program.get(path)
    seen = {"if-none-match": first.headers["etag"]}

    again, head = await program.get(path, headers=seen), await program.head(path, headers=seen)
    await register(event, await someone("ren"))
    other = await program.get(path, headers=seen)

    assert [each.status_code for each in (first, again, head)] == [200, 304, 304]
    assert (again.content, head.content) == (b"", b"")
    assert other.status_code == (304 if path.endswith("kpis") else 200)


async def test_a_change_based_on_something_old_is_refused(program):
    await an_event()
    path = "/api/v1/events/hitori-cs-33"
    tag = (await program.get(path)).headers["etag"]
    plan = {"title": "新しい題", "places": 10, "starts_at": "2027-01-22T19:00:00"}
    plan["ends_at"] = "2027-01-22T21:30:00"

    first = await program.put(path, json=plan, headers={"if-match": tag})
    stale = await program.put(path, json={**plan, "title": "別"}, headers={"if-match": tag})
    fresh = await program.put(path, json=plan, headers={"if-match": first.headers["etag"]})

    assert [each.status_code for each in (first, stale, fresh)] == [200, 412, 200]
    assert (await program.get(path)).json()["title"] == "新しい題"
