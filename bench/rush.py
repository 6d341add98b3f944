"""Many register for one event at once, beside the least that could be done with their requests."""

import asyncio
import itertools
import statistics
import subprocess
import time
from collections.abc import Iterator
from subprocess import DEVNULL

from bench.evening import evening, person
from bench.installation import Installation, free_port, wait_for
from bench.load import ask, line, post
from bench.pages import uvicorn
from bench.promise import Measured

LEAST_RATIO = 0.45
LINES = 200
TURNS = 3
SECONDS = 3


def near_echo(installation: Installation) -> list[Measured]:
    """Registration beside an echo of the same request."""
    echoes, registrations = zip(*(_turn(installation, n) for n in range(TURNS)), strict=True)
    echo, registration = statistics.median(echoes), statistics.median(registrations)
    return [
        Measured(
            f"Registrations over HTTP against an echo of the same request, {LINES} connections",
            f"at least {LEAST_RATIO} of its answers/s",
            f"{registration / echo:.2f}",
            registration / echo >= LEAST_RATIO,
            f"{registration:,.0f} registrations/s, each durable before it is answered,"
            f" against {echo:,.0f} echoes/s behind the same door and rights",
        )
    ]


def _turn(installation: Installation, turn: int) -> tuple[float, float]:
    """Answers a second of both, one after the other, at an event of its own."""
    slug, token = evening(f"near-{turn}")
    path = f"/api/v1/events/{slug}/registrations"
    port = free_port()
    with subprocess.Popen(uvicorn(port, "bench.echo_of_wish:app"), stderr=DEVNULL) as server:
        wait_for(server, port, "/healthz")
        echoes = asyncio.run(_answered(port, _requests(path, token, f"echo-{turn}")))
        server.terminate()
    with installation.served():
        registered = asyncio.run(
            _answered(installation.port, _requests(path, token, f"near-{turn}"))
        )
    return echoes, registered


def _requests(path: str, token: str, family: str) -> Iterator[bytes]:
    """Somebody new each time."""
    return (post(path, token, person(family, n)) for n in itertools.count())


async def _answered(port: int, requests: Iterator[bytes]) -> float:
    """How many are answered 201 a second, over so many connections."""
    until = time.monotonic() + SECONDS

    async def one() -> int:
        answered = 0
        async with line(port) as connection:
            while time.monotonic() < until:
                reply = await ask(connection, next(requests))
                assert reply.status == 201, reply
                answered += 1
        return answered

    return sum(await asyncio.gather(*(one() for _ in range(LINES)))) / SECONDS
