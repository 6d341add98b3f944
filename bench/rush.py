"""Many register for one event at once, beside the least that could be done with their requests."""

import asyncio
import itertools
import statistics
import subprocess
import time
from collections.abc import Callable, Coroutine, Iterator
from subprocess import DEVNULL
from typing import TypeVar

from bench.evening import evening, person
from bench.installation import Installation, free_port, wait_for
from bench.load import ask, form, line, post
from bench.pages import uvicorn
from bench.promise import Measured

T = TypeVar("T")

ECHO = "bench.echo_of_wish:app"
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


def near_echo_of_form(installation: Installation) -> list[Measured]:
    """The form of the page beside an echo of the same request, from many networks."""
    echoes, registrations = zip(
        *(_turn_of_form(installation, n) for n in range(TURNS)), strict=True
    )
    echo, registration = statistics.median(echoes), statistics.median(registrations)
    return [
        Measured(
            f"Registrations by the page's form against an echo of it, {LINES} connections",
            f"at least {LEAST_RATIO} of its answers/s",
            f"{registration / echo:.2f}",
            registration / echo >= LEAST_RATIO,
            f"{registration:,.0f} registrations/s of strangers, against {echo:,.0f} echoes/s behind"
            " the same door, rights, and limit of each network",
        )
    ]


def _turn(installation: Installation, turn: int) -> tuple[float, float]:
    """Answers a second of both, one after the other, at an event of its own."""
    slug, token = evening(f"near-{turn}")
    path = f"/api/v1/events/{slug}/registrations"
    of_echo = _requests(path, token, f"echo-{turn}")
    echoes = echoed(ECHO, lambda port: _answered(port, of_echo, 201))
    with installation.served():
        requests = _requests(path, token, f"near-{turn}")
        return echoes, asyncio.run(_answered(installation.port, requests, 201))


def _turn_of_form(installation: Installation, turn: int) -> tuple[float, float]:
    slug, _token = evening(f"form-{turn}")
    path = f"/events/{slug}/registrations"
    of_echo = _forms(path, f"echo-form-{turn}")
    echoes = echoed("bench.echo_of_form:app", lambda port: _answered(port, of_echo, 303))
    with installation.served():
        forms = _forms(path, f"form-{turn}")
        return echoes, asyncio.run(_answered(installation.port, forms, 303))


def echoed(app: str, ask: Callable[[int], Coroutine[None, None, T]]) -> T:
    """What is measured at the port of an echo."""
    port = free_port()
    with subprocess.Popen(uvicorn(port, app), stderr=DEVNULL) as server:
        wait_for(server, port, "/healthz")
        measured = asyncio.run(ask(port))
        server.terminate()
    return measured


def _requests(path: str, token: str, family: str) -> Iterator[bytes]:
    """Somebody new each time."""
    return (post(path, token, person(family, n)) for n in itertools.count())


def _forms(path: str, family: str) -> Iterator[bytes]:
    """Somebody new each time, from one of a thousand networks."""
    return (
        form(path, person(family, n), f"198.18.{n // 250 % 4}.{n % 250}") for n in itertools.count()
    )


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
