"""What is done every night is done once, by whichever process comes first."""

import asyncio
from contextlib import suppress
from datetime import UTC, datetime, timedelta

import pytest

from community.clock import now
from community.database import execute, fetch
from community.jobs import next_night, plan_night, work


@pytest.mark.parametrize(
    ("zone", "after", "night"),
    [
        ("Asia/Tokyo", "2026-12-01T03:00", "2026-12-01T18:10"),
        ("Asia/Tokyo", "2026-12-01T18:09", "2026-12-01T18:10"),
        ("Asia/Tokyo", "2026-12-01T18:10", "2026-12-02T18:10"),
        ("Europe/Berlin", "2027-03-27T02:10", "2027-03-28T01:10"),
        ("Europe/Berlin", "2027-03-28T01:10", "2027-03-29T01:10"),
    ],
)
def test_the_night_is_that_of_the_installation(zone, after, night):
    found = next_night(datetime.fromisoformat(after).replace(tzinfo=UTC), zone)

    assert found == datetime.fromisoformat(night).replace(tzinfo=UTC)


async def queued() -> list[str]:
    return [row["night"] for row in await fetch(_QUEUED)]


async def make_it_night() -> None:
    await execute("UPDATE pgqueuer SET execute_after = now() - interval '1 second'")


async def worked(nightly, until: list[str]) -> None:
    """Two processes work until this stands in the queue, and for a moment more."""
    workers = [asyncio.create_task(work({}, nightly)) for _ in range(2)]
    async with asyncio.timeout(30):
        while await queued() != until:
            await asyncio.sleep(0.05)
    await asyncio.sleep(0.5)
    for worker in workers:
        worker.cancel()
        with suppress(asyncio.CancelledError):
            await worker


async def test_many_processes_plan_a_night_once(house):
    await asyncio.gather(*(plan_night("sweep", now()) for _ in range(5)))

    assert await queued() == ["sweep 2026-12-01"]


async def test_two_processes_do_it_once_and_plan_the_next_night(house):
    swept = []

    async def sweep() -> None:
        swept.append(now())

    await plan_night("sweep", now())
    await make_it_night()
    await worked({"sweep": sweep}, until=["sweep 2026-12-02"])

    assert len(swept) == 1
    assert await queued() == ["sweep 2026-12-02"]


async def test_a_night_that_failed_does_not_end_the_nights(house):
    async def fail() -> None:
        raise ZeroDivisionError

    await plan_night("sweep", now() - timedelta(days=3))
    await make_it_night()
    await worked({"sweep": fail}, until=["sweep 2026-12-01"])

    assert await queued() == ["sweep 2026-12-01"]


_QUEUED = """
    SELECT entrypoint || ' ' || substr(convert_from(payload, 'UTF8'), 1, 10) AS night
    FROM pgqueuer WHERE entrypoint = 'sweep' AND status = 'queued' ORDER BY 1
"""
