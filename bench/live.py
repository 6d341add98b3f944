"""How soon an edit is on the other phones of its roundtable, and what a hint costs the server."""

import asyncio
import statistics
import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import timedelta
from uuid import UUID

from bench.evening import made
from bench.installation import Installation, cpu_seconds
from bench.load import ask, line, post
from bench.promise import Measured
from community.cli.machine import with_pool
from community.cli.migrate import migrate
from community.clock import now
from community.database import only
from community.events.find import event_by_slug
from community.events.tables import Round
from community.live import tell
from community.roundtables.tables import Roundtable

ROUNDTABLES, PHONES, EDITS = 60, 5, 120
MOST_P95_MS = 300
STREAMS, HINTS = 1000, 40
MOST_MICROSECONDS = 25


def near_the_pen(installation: Installation) -> list[Measured]:
    """From one phone to the others."""
    migrate()
    token, roundtables = with_pool(_a_hall)
    with installation.served() as process:
        seconds = asyncio.run(_edits(installation.port, token, roundtables))
        microseconds = with_pool(lambda: _hints(installation.port, process.pid, roundtables[0]))
    p95 = statistics.quantiles(seconds, n=20)[-1] * 1000
    return [
        Measured(
            f"An edit is on the other phones of its roundtable, {ROUNDTABLES * PHONES} open",
            f"at most {MOST_P95_MS} ms p95",
            f"{p95:.0f} ms",
            p95 <= MOST_P95_MS,
            f"median {statistics.median(seconds) * 1000:.0f} ms of {EDITS}, fetched by all of them",
        ),
        Measured(
            f"A hint to each of {STREAMS} open streams",
            f"at most {MOST_MICROSECONDS} µs of processor each",
            f"{microseconds:.1f} µs",
            microseconds <= MOST_MICROSECONDS,
        ),
    ]


async def _a_hall() -> tuple[str, list[UUID]]:
    """A token, and the roundtables of a round that is open."""
    slug, token = await made("live")
    event = only(await event_by_slug(slug))
    times = {"opened_at": now(), "closes_at": now() + timedelta(minutes=20)}
    round_ = Round(event=event.id, number=1, title="一", **times)
    await round_.save()
    found = [Roundtable(event=event.id, round=round_.id, letter=f"{n}") for n in range(ROUNDTABLES)]
    await Roundtable.insert(*found)
    return token, [each.id for each in found]


async def _edits(port: int, token: str, roundtables: list[UUID]) -> list[float]:
    """How long after each edit the last of the other phones has it."""
    async with AsyncExitStack() as stack:
        phones = {
            each: [await stack.enter_async_context(_stream(port, each)) for _ in range(PHONES)]
            for each in roundtables
        }
        pen = await stack.enter_async_context(line(port))
        took = []
        for n in range(EDITS):
            here = roundtables[n % ROUNDTABLES]
            words = {"text": f"edit {n}", "op_id": f"{here}-{n}"}
            began = time.monotonic()
            seen = asyncio.gather(*(_sees(port, token, here, each) for each in phones[here][1:]))
            assert (
                await ask(pen, post(f"/api/v1/roundtables/{here}/items", token, words))
            ).status == 201
            assert all(words["text"].encode() in body for body in await seen)
            took.append(time.monotonic() - began)
        return took


@asynccontextmanager
async def _stream(port: int, roundtable: UUID) -> AsyncIterator[asyncio.StreamReader]:
    """A page that listens to its sheet."""
    async with line(port) as (reader, writer):
        writer.write(
            f"GET /live?topics=sheet:{roundtable} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".encode()
        )
        await reader.readuntil(b": here\n\n")
        yield reader


async def _sees(port: int, token: str, here: UUID, stream: asyncio.StreamReader) -> bytes:
    """What the phone fetches when it is told."""
    await stream.readuntil(b"event: changed")
    request = (
        f"GET /api/v1/roundtables/{here}/items HTTP/1.1\r\nHost: 127.0.0.1\r\n"
        f"Authorization: Bearer {token}\r\n\r\n"
    )
    async with line(port) as connection:
        return (await ask(connection, request.encode())).body


async def _hints(port: int, pid: int, roundtable: UUID) -> float:
    """Microseconds of the server's processor for each delivery."""
    async with AsyncExitStack() as stack:
        phones = [
            await stack.enter_async_context(_stream(port, roundtable)) for _ in range(STREAMS)
        ]
        await _one_hint(phones, roundtable)
        before = cpu_seconds(pid)
        for _ in range(HINTS):
            await _one_hint(phones, roundtable)
        return (cpu_seconds(pid) - before) / (HINTS * STREAMS) * 1e6


async def _one_hint(phones: list[asyncio.StreamReader], roundtable: UUID) -> None:
    await tell(f"sheet:{roundtable}")
    await asyncio.gather(*(each.readuntil(b"event: changed") for each in phones))
