"""Addresses of the house itself: is it alive, what has changed, how the parts look."""

import json
from collections.abc import AsyncIterator
from functools import lru_cache
from typing import Any

from litestar import Response, get
from litestar.di import NamedDependency
from litestar.exceptions import NotFoundException
from litestar.params import FromQuery
from litestar.response import Stream

from community.live import hints
from community.settings import settings
from community.web.answer import AnyRequest, page
from community.web.described.openapi import description, operations
from community.web.worker import worker_answer


@get("/healthz", media_type="text/plain")
async def healthz() -> str:
    """The process lives."""
    return "ok"


@get("/live")
async def live(
    audible: NamedDependency[list[str]], last: FromQuery[str] = "", age: FromQuery[int] = 0
) -> Stream:
    """Server-sent events: `changed` for each hint; after a gap, one for each topic at once.

    `age` is how many milliseconds ago the page was asked for: nothing since then is missed.
    """
    headers = {"cache-control": "no-store", "x-accel-buffering": "no"}
    return Stream(
        _events(audible, bool(last), age / 1000), media_type="text/event-stream", headers=headers
    )


async def _events(
    topics: list[str], had_a_gap: bool, missed_seconds: float
) -> AsyncIterator[bytes]:
    yield b": here\n\n"
    for topic in topics if had_a_gap else ():
        yield _event(0, topic)
    async for number, topic in hints(topics, missed_seconds=missed_seconds):
        yield _event(number, topic) if topic else b"event: still\ndata: here\n\n"


@lru_cache(16)  # one hint goes to a thousand pages in the same words
def _event(number: int, topic: str) -> bytes:
    said = json.dumps({"topic": topic, "version": number})
    return f"id: {number}\nevent: changed\ndata: {said}\n\n".encode()


@get("/awaited", include_in_schema=False)
async def awaited(visitor: NamedDependency[Any], stage: FromQuery[bool] = False) -> Response[str]:
    """What a device keeps, to be shown while the server cannot be reached."""
    return page("web/awaited.html", visitor, is_stage=stage)


@get("/awaited-worker.js", include_in_schema=False)
async def awaited_worker() -> Response[bytes]:
    """What keeps that page, and shows it."""
    return worker_answer("awaited-worker.js")


@get("/parts", include_in_schema=False)
async def parts(visitor: NamedDependency[Any]) -> Response[str]:
    """Everything pages are made of, on one page; in development only."""
    if not settings().development:
        raise NotFoundException
    return page("web/parts.html", visitor)


@get("/api/docs", include_in_schema=False)
async def api_docs(request: AnyRequest, visitor: NamedDependency[Any]) -> Response[str]:
    """The API for people to read."""
    found = [
        (*route.split(" ", 1), operation["summary"])
        for route, operation in operations(description(request.app))
    ]
    return page("web/api.html", visitor, operations=sorted(found, key=lambda each: each[1]))


HANDLERS = [healthz, live, awaited, awaited_worker, parts, api_docs]
