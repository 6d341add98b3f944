"""Thirty-two gates check in an evening of five thousand tickets, beside an echo of each scan."""

import asyncio
import statistics
import time
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from bench.guests import Crowd, crowd
from bench.installation import Installation
from bench.load import Reply, ask, line, post
from bench.promise import Measured
from bench.rush import standing

GATES = 32
TICKETS = 5000
AT_ONCE = 500  # tickets of one turn; an echo and the door take turns
LEAST_RATIO = 0.30
MOST_P99_MS = 50


class Turn(NamedTuple):
    """Answers a second, and the answers: of an echo, then of the door."""

    echoes: float
    echoed: list[Reply]
    scans: float
    replies: list[Reply]


def many_at_once(installation: Installation) -> list[Measured]:
    """Thirty-two gates at once."""
    guests, raced = crowd("gates", TICKETS), crowd("raced", TICKETS // 5)
    scans = [_shown(guests, ticket) for ticket in guests.tickets]
    with installation.served(), standing("bench.echo_of_scan:app") as echo_port:
        parts = [scans[first : first + AT_ONCE] for first in range(0, TICKETS, AT_ONCE)]
        turns = [_turn(echo_port, installation.port, part) for part in parts]
        races = asyncio.run(race(installation.port, [_shown(raced, t) for t in raced.tickets]))
    return [_busy(turns), _raced(races)]


def _busy(turns: Sequence[Turn]) -> Measured:
    replies = [reply for turn in turns for reply in turn.replies]
    once = Counter(reply.status for reply in replies)
    p99 = _p99_ms(replies)
    ratio = statistics.median(turn.scans / turn.echoes for turn in turns)
    return Measured(
        f"{GATES} gates on one list of {TICKETS:,} tickets, against an echo of the same request",
        f"at least {LEAST_RATIO:.2f} of its answers/s, p99 < {MOST_P99_MS} ms, each once",
        f"{ratio:.2f}, p99 {p99:.0f} ms, {once[201]:,} welcome of {len(replies):,}",
        ratio >= LEAST_RATIO and p99 < MOST_P99_MS and once == {201: TICKETS},
        f"{statistics.median(turn.scans for turn in turns):,.0f} check-ins/s against"
        f" {statistics.median(turn.echoes for turn in turns):,.0f} echoes/s behind the same door"
        f" and rights, whose p99 is {_p99_ms([each for turn in turns for each in turn.echoed]):.0f}"
        " ms",
    )


def _p99_ms(replies: Sequence[Reply]) -> float:
    return statistics.quantiles((reply.seconds * 1000 for reply in replies), n=100)[98]


def _raced(races: Sequence[tuple[Reply, Reply]]) -> Measured:
    won = Counter(tuple(sorted(reply.status for reply in pair)) for pair in races)
    return Measured(
        f"Two gates race for every one of {len(races):,} tickets",
        "one welcome and one “already” each, 0 others",
        f"{won[200, 201]:,} times one of each, {len(races) - won[200, 201]} others",
        won == {(200, 201): len(races)},
    )


def _shown(guests: Crowd, ticket: str) -> bytes:
    path = f"/api/v1/events/{guests.event.slug}/checkins"
    return post(path, guests.token, {"shown": ticket})


def _turn(echo_port: int, port: int, scans: Sequence[bytes]) -> Turn:
    echoes, echoed = asyncio.run(through_gates(echo_port, scans))
    ours, replies = asyncio.run(through_gates(port, scans))
    return Turn(echoes, echoed, ours, replies)


async def through_gates(port: int, requests: Sequence[bytes]) -> tuple[float, list[Reply]]:
    """Answers a second, and the answers."""
    left, replies = iter(requests), list[Reply]()

    async def gate() -> None:
        async with line(port) as connection:
            for request in left:
                replies.append(await ask(connection, request))

    began = time.monotonic()
    await asyncio.gather(*(gate() for _ in range(GATES)))
    return len(replies) / (time.monotonic() - began), replies


async def race(port: int, requests: Sequence[bytes]) -> list[tuple[Reply, Reply]]:
    """Every ticket at two gates at the same moment."""
    async with line(port) as east, line(port) as west:
        return [
            await asyncio.gather(ask(east, request), ask(west, request)) for request in requests
        ]
