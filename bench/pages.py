"""The event page beside the least that Litestar can do, in turns under the same load."""

import asyncio
import statistics
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from bench.evening import evening
from bench.installation import Installation, cpu_seconds, free_port, wait_for
from bench.load import for_seconds, get
from bench.promise import Measured

LEAST_RATIO = 0.12
TURNS = 5
SECONDS = 2


class Server(NamedTuple):
    port: int
    pid: int
    request: bytes


class Speed(NamedTuple):
    per_second: float
    cpu_us: float


def near_bare_litestar(installation: Installation) -> list[Measured]:
    """An event's page beside a bare hello."""
    slug, _token = evening("page")
    path = f"/events/{slug}"
    bare_port = free_port()
    with installation.served(path) as ours, answering(bare_port) as bare:
        hello, page = in_turns(
            Server(bare_port, bare.pid, get("/")), Server(installation.port, ours.pid, get(path))
        )
    ratio = page.per_second / hello.per_second
    return [
        Measured(
            "An event's page against a bare Litestar hello, same load",
            f"at least {LEAST_RATIO} of its requests/s",
            f"{ratio:.2f}",
            ratio >= LEAST_RATIO,
            f"{page.cpu_us:,.0f} against {hello.cpu_us:,.0f} µs of processor a request",
        )
    ]


@contextmanager
def answering(
    port: int, app: str = "bench.bare:app", log: int | None = None
) -> Iterator["subprocess.Popen[bytes]"]:
    """A server of this app that answers; ended with the block, also when it never answered."""
    with subprocess.Popen(uvicorn(port, app), stderr=log) as server:
        try:
            yield wait_for(server, port, "/")
        finally:
            server.terminate()


def uvicorn(port: int, app: str) -> list[str]:
    same = ["--loop", "uvloop", "--http", "httptools", "--ws", "none", "--no-access-log"]
    quiet = ["--log-level", "warning", "--port", str(port)]
    return [sys.executable, "-m", "uvicorn", app, *same, *quiet]


def in_turns(*servers: Server) -> list[Speed]:
    """The median of several turns each, after one to warm up."""
    seen: dict[Server, list[Speed]] = {server: [] for server in servers}
    for turn in range(TURNS + 1):
        for server in servers:
            speed = asyncio.run(speed_of(server))
            if turn:
                seen[server].append(speed)
    return [Speed(*map(statistics.median, zip(*turns, strict=True))) for turns in seen.values()]


async def speed_of(server: Server) -> Speed:
    before = cpu_seconds(server.pid)
    answered = await for_seconds(server.port, server.request, SECONDS)
    used = cpu_seconds(server.pid) - before
    return Speed(answered / SECONDS, used / answered * 1_000_000)
