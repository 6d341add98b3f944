"""Thirty-two gates check in an evening of five thousand tickets, beside an echo of that size."""

import asyncio
import statistics
import time
from collections import Counter
from collections.abc import Sequence

from bench.guests import Crowd, crowd
from bench.installation import Installation, free_port
from bench.load import Reply, ask, line, post
from bench.pages import answering
from bench.promise import Measured

GATES = 32
TICKETS = 5000
LEAST_RATIO = 0.30
MOST_P99_MS = 50


def many_at_once(installation: Installation) -> list[Measured]:
    """Thirty-two gates at once."""
    guests = crowd("gates", TICKETS)
    requests = [_shown(guests, ticket) for ticket in guests.tickets]
    raced = crowd("raced", TICKETS // 5)
    both = [_shown(raced, ticket) for ticket in raced.tickets]
    echo_port = free_port()
    with installation.served(), answering(echo_port, "bench.echo:app"):
        sent = [post("/", "x", {"shown": ticket}) for ticket in guests.tickets]
        echo, _took, _replies = asyncio.run(through_gates(echo_port, sent))
        ours, took, replies = asyncio.run(through_gates(installation.port, requests))
        races = asyncio.run(race(installation.port, both))
    once = Counter(reply.status for reply in replies)
    p99 = statistics.quantiles(took, n=100)[98] * 1000
    won = Counter(tuple(sorted(reply.status for reply in pair)) for pair in races)
    return [
        Measured(
            f"{GATES} gates on one list of {TICKETS:,} tickets, against an echo POST",
            f"at least {LEAST_RATIO:.2f} of its requests/s, p99 < {MOST_P99_MS} ms, each once",
            f"{ours / echo:.2f}, p99 {p99:.0f} ms, {once[201]:,} welcome of {len(replies):,}",
            ours / echo >= LEAST_RATIO and p99 < MOST_P99_MS and once == {201: TICKETS},
            f"{ours:,.0f} against {echo:,.0f} requests/s; median {_ms(took):.0f} ms",
        ),
        Measured(
            f"Two gates race for every one of {len(both):,} tickets",
            "one welcome and one “already” each, 0 others",
            f"{won[200, 201]:,} times one of each, {len(both) - won[200, 201]} others",
            won == {(200, 201): len(both)},
        ),
    ]


def _shown(guests: Crowd, ticket: str) -> bytes:
    path = f"/api/v1/events/{guests.event.slug}/checkins"
    return post(path, guests.token, {"shown": ticket})


def _ms(seconds: Sequence[float]) -> float:
    return statistics.median(seconds) * 1000


async def through_gates(
    port: int, requests: Sequence[bytes]
) -> tuple[float, list[float], list[Reply]]:
    """Requests a second, how long each took, and what was answered."""
    left, took, replies = iter(requests), list[float](), list[Reply]()

    async def gate() -> None:
        async with line(port) as connection:
            for request in left:
                began = time.perf_counter()
                replies.append(await ask(connection, request))
                took.append(time.perf_counter() - began)

    began = time.monotonic()
    await asyncio.gather(*(gate() for _ in range(GATES)))
    return len(replies) / (time.monotonic() - began), took, replies


async def race(port: int, requests: Sequence[bytes]) -> list[tuple[Reply, Reply]]:
    """Every ticket at two gates at the same moment."""
    async with line(port) as east, line(port) as west:
        return [
            await asyncio.gather(ask(east, request), ask(west, request)) for request in requests
        ]
