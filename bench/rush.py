"""Many register for one event at once, beside the least that could be done with their requests."""

import asyncio
import itertools
import signal
import statistics
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from subprocess import DEVNULL

from bench.evening import evening, person
from bench.installation import Installation, free_port, wait_for
from bench.load import ask, form, line, post
from bench.pages import uvicorn
from bench.promise import Measured

Asking = Callable[[str, str, str], tuple[Iterator[bytes], int]]

ECHO = "bench.echo_of_wish:app"
LEAST_RATIO = 0.45
LINES = 200
TURNS = 5
SECONDS = 2


def near_echo(installation: Installation) -> list[Measured]:
    """Registration beside an echo of the same request."""
    ratio, registrations, echoes = _in_turns(installation, ECHO, program)
    return [
        Measured(
            f"Registrations over HTTP against an echo of the same request, {LINES} connections",
            f"at least {LEAST_RATIO} of its answers/s",
            f"{ratio:.2f}",
            ratio >= LEAST_RATIO,
            f"the median of {TURNS} turns of both; {registrations:,.0f} registrations/s, each"
            f" durable before it is answered, against {echoes:,.0f} echoes/s behind the same door"
            " and rights",
        )
    ]


def near_echo_of_form(installation: Installation) -> list[Measured]:
    """The form of the page beside an echo of the same request, from many networks."""
    ratio, registrations, echoes = _in_turns(installation, "bench.echo_of_form:app", people)
    return [
        Measured(
            f"Registrations by the page's form against an echo of it, {LINES} connections",
            f"at least {LEAST_RATIO} of its answers/s",
            f"{ratio:.2f}",
            ratio >= LEAST_RATIO,
            f"the median of {TURNS} turns of both; {registrations:,.0f} registrations/s of"
            f" strangers, against {echoes:,.0f} echoes/s behind the same door, rights, and limit"
            " of each network",
        )
    ]


def _in_turns(installation: Installation, echo: str, asking: Asking) -> tuple[float, float, float]:
    """Our part of what the echo does, and what each answers a second: medians of turns.

    Both servers stand all the while and are asked one after the other, so that both have the
    machine as it is at that moment; ours does nothing while the echo is asked. Each turn has an
    event of its own.
    """
    name = asking.__name__
    evenings = [evening(f"{name}-{turn}") for turn in range(TURNS)]
    turns = []
    with installation.served() as server, standing(echo) as echo_port:
        for turn, given in enumerate(evenings):
            with held_still(server):
                its = asyncio.run(_answered(echo_port, *asking(*given, f"{name}-echo-{turn}")))
            asked = asking(*given, f"{name}-ours-{turn}")
            turns.append((its, asyncio.run(_answered(installation.port, *asked))))
    echoes, ours = zip(*turns, strict=True)
    ratio = statistics.median(mine / its for its, mine in turns)
    return ratio, statistics.median(ours), statistics.median(echoes)


@contextmanager
def held_still(server: "subprocess.Popen[bytes]") -> Iterator[None]:
    """It writes no letters meanwhile, which would cost whatever else is asked."""
    server.send_signal(signal.SIGSTOP)
    try:
        yield
    finally:
        server.send_signal(signal.SIGCONT)


@contextmanager
def standing(app: str) -> Iterator[int]:
    """The port of an echo, as long as the block lasts."""
    port = free_port()
    with subprocess.Popen(uvicorn(port, app), stderr=DEVNULL) as server:
        try:
            wait_for(server, port, "/healthz")
            yield port
        finally:
            server.terminate()


def program(slug: str, token: str, family: str) -> tuple[Iterator[bytes], int]:
    """Requests, and the answer to each of them: somebody new each time."""
    path = f"/api/v1/events/{slug}/registrations"
    return (post(path, token, person(family, n)) for n in itertools.count()), 201


def people(slug: str, _token: str, family: str) -> tuple[Iterator[bytes], int]:
    """The same, from one of a thousand networks."""
    path = f"/events/{slug}/registrations"
    asked = (
        form(path, person(family, n), f"198.18.{n // 250 % 4}.{n % 250}") for n in itertools.count()
    )
    return asked, 303


async def _answered(port: int, requests: Iterator[bytes], status: int) -> float:
    """How many are answered so a second, over so many connections."""
    until = time.monotonic() + SECONDS

    async def one() -> int:
        answered = 0
        async with line(port) as connection:
            while time.monotonic() < until:
                reply = await ask(connection, next(requests))
                assert reply.status == status, reply
                answered += 1
        return answered

    return sum(await asyncio.gather(*(one() for _ in range(LINES)))) / SECONDS
