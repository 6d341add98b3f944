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
TURNS = 15
SECONDS = 1


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
        turns = in_turns(
            Server(bare_port, bare.pid, get("/")), Server(installation.port, ours.pid, get(path))
        )
    ratio = statistics.median(page.per_second / hello.per_second for hello, page in turns)
    return [
        Measured(
            "An event's page against a bare Litestar hello, same load",
            f"at least {LEAST_RATIO} of its requests/s",
            f"{ratio:.2f}",
            ratio >= LEAST_RATIO,
            work_beside(turns),
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


def in_turns(bare: Server, ours: Server) -> list[tuple[Speed, Speed]]:
    """Both, many times one right after the other, after one turn to warm up.

    What else the machine does meets both of a turn, so the median of the turns' ratios holds.
    """
    turns = [(speed_of(bare), speed_of(ours)) for _ in range(TURNS + 1)]
    return turns[1:]


def work_beside(turns: list[tuple[Speed, Speed]]) -> str:
    """What a request costs here and there."""
    hello, ours = (
        statistics.median(each.cpu_us for each in some) for some in zip(*turns, strict=True)
    )
    return f"{ours:,.0f} against {hello:,.0f} µs of processor a request"


def speed_of(server: Server) -> Speed:
    before = cpu_seconds(server.pid)
    answered = asyncio.run(for_seconds(server.port, server.request, SECONDS))
    used = cpu_seconds(server.pid) - before
    return Speed(answered / SECONDS, used / answered * 1_000_000)
