"""What was done is not done again, whatever happens between the commit and the answer."""

import asyncio
import subprocess
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime, timedelta

import asyncpg
import httpx
import pytest

from community.clock import moved_to, now
from community.database import execute, fetch_value, transaction
from community.database.address import address
from community.database.along import kept_along
from community.members.tables import Member
from community.registrations.tables import Registration
from community.tokens.create_token import create_token
from community.web.allowance import spend
from tests.browser.server import beside
from tests.cast import an_event

WALK_INS = "/api/v1/events/hitori-cs-33/walk-ins"
GATE = 7_033


@pytest.fixture
async def program(house, open_browser):
    await an_event(places=40)
    return open_browser(authorization=f"Bearer {await create_token('door', 'organiser')}")


@pytest.fixture
def another_process(database: None) -> Iterator[tuple[str, "subprocess.Popen[bytes]"]]:
    """A server of its own over the tests' database."""
    with beside() as (port, server):
        yield f"http://127.0.0.1:{port}", server


@pytest.fixture
async def gate(house) -> AsyncIterator[asyncpg.Connection]:
    """Nobody keeps an answer as long as it is closed; what is done before is done."""
    await execute(_GATE)
    holder = await asyncpg.connect(address())
    await holder.execute("SELECT pg_advisory_lock($1)", GATE)
    yield holder
    await holder.close()
    await execute("DROP TRIGGER gate ON kept_answer")


async def walk_in(client, name="飛び入り", key="one"):
    return await client.post(WALK_INS, json={"name": name}, headers={"idempotency-key": key})


async def its_line_to_the_database_breaks() -> None:
    await execute("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE NOT granted")
    async with asyncio.timeout(20):
        while await fetch_value(_WAITS_AT_THE_GATE):
            await asyncio.sleep(0.01)


async def something_else() -> None:
    async with transaction():
        pass


async def until(question: str) -> None:
    async with asyncio.timeout(20):
        while not await fetch_value(question):
            await asyncio.sleep(0.01)


async def test_who_dies_between_the_commit_and_the_answer_does_nothing_twice(
    program, another_process, gate
):
    base, server = another_process
    async with httpx.AsyncClient(base_url=base, headers=program.headers) as there:
        there.headers.pop("origin")
        asked = asyncio.create_task(walk_in(there))
        await until(_WAITS_AT_THE_GATE)
        server.kill()
        with pytest.raises(httpx.HTTPError):
            await asked
    await its_line_to_the_database_breaks()
    done_before_it_died = await Registration.count()

    with moved_to(datetime.now(UTC)):  # the other process had no other clock
        soon = await walk_in(program)
    with moved_to(datetime.now(UTC) + timedelta(minutes=2)):
        later = await walk_in(program)

    assert [(each.status_code, each.headers.get("retry-after")) for each in (soon, later)] == [
        (409, "1"), (409, None)
    ]  # fmt: skip
    assert "もう残っていません" in later.text
    assert (done_before_it_died, await Registration.count()) == (1, 1)


async def test_of_two_that_have_claimed_it_in_turn_one_does_it(program):
    holder = await asyncpg.connect(address())
    async with holder.transaction():
        await holder.execute("SELECT FROM event FOR UPDATE")
        slow = asyncio.create_task(walk_in(program))
        await until("SELECT EXISTS (SELECT FROM kept_answer)")
        with moved_to(now() + timedelta(seconds=61)):
            second = asyncio.create_task(walk_in(program))
            while await fetch_value("SELECT expires_at < $1 FROM kept_answer", now()):
                await asyncio.sleep(0.01)
    first, second = await slow, await second
    await holder.close()

    assert sorted([first.status_code, second.status_code]) == [201, 409]
    assert (await Registration.count(), await Member.count()) == (1, 1)
    assert (await walk_in(program)).content == second.content


async def test_our_own_failure_after_the_commit_is_not_repeated(program, gate):
    asked = asyncio.create_task(walk_in(program))
    await until(_WAITS_AT_THE_GATE)
    await its_line_to_the_database_breaks()
    answered = await asked

    again = await walk_in(program)

    assert (answered.status_code, again.status_code) == (201, 409)
    assert await Registration.count() == 1


async def test_what_an_allowance_counts_is_not_the_write_nor_what_others_do(house):
    noted = list[str]()

    async def note() -> None:
        noted.append("done")

    with kept_along(note):
        await spend("a test", 1, timedelta(hours=1))
        await asyncio.create_task(something_else())
        counted = list(noted)
        await something_else()

    assert (counted, noted) == ([], ["done"])


_GATE = f"""
    CREATE OR REPLACE FUNCTION gate() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN PERFORM pg_advisory_xact_lock({GATE}); RETURN NEW; END $$;
    CREATE OR REPLACE TRIGGER gate BEFORE UPDATE OF status ON kept_answer
    FOR EACH ROW WHEN (NEW.status IS NOT NULL) EXECUTE FUNCTION gate();
"""

_WAITS_AT_THE_GATE = """
    SELECT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted)
"""
