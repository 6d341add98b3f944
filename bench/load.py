"""Many requests at once, with as little work of our own as possible."""

import asyncio
import json
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any, NamedTuple
from urllib.parse import urlencode


class Reply(NamedTuple):
    """Status 0 means that the line broke before there was an answer."""

    status: int
    body: bytes
    seconds: float = 0.0

    @property
    def json(self) -> Any:
        return json.loads(self.body)


BROKEN = Reply(0, b"")
Line = tuple[asyncio.StreamReader, asyncio.StreamWriter]


def get(path: str) -> bytes:
    return f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Language: ja\r\n\r\n".encode()


def browser_get(path: str) -> bytes:
    """The same as a browser asks it."""
    return (
        f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: keep-alive\r\n"
        'sec-ch-ua: "Chromium";v="143", "Not A(Brand";v="24"\r\nsec-ch-ua-mobile: ?0\r\n'
        'sec-ch-ua-platform: "Linux"\r\nUpgrade-Insecure-Requests: 1\r\n'
        "User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/143.0 Safari\r\n"
        "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8\r\n"
        "Sec-Fetch-Site: none\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-User: ?1\r\n"
        "Sec-Fetch-Dest: document\r\nAccept-Encoding: gzip, deflate, br, zstd\r\n"
        "Accept-Language: ja,en-US;q=0.9,en;q=0.8\r\n\r\n"
    ).encode()


def post(path: str, token: str, given: object) -> bytes:
    body = json.dumps(given).encode()
    head = (
        f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer {token}\r\n"
        f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


def form(path: str, given: Mapping[str, str], network: str) -> bytes:
    """The same by a page's form, from another network behind a proxy."""
    body = urlencode(given).encode()
    head = (
        f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Forwarded-For: {network}\r\n"
        "Content-Type: application/x-www-form-urlencoded\r\n"
        f"Content-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


@asynccontextmanager
async def line(port: int) -> AsyncIterator[Line]:
    """A connection that may carry many requests."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        yield reader, writer
    finally:
        writer.close()


async def ask(connection: Line, request: bytes) -> Reply:
    """The answer to one request."""
    reader, writer = connection
    began = time.monotonic()
    try:
        writer.write(request)
        head = await reader.readuntil(b"\r\n\r\n")
        length = int(head.lower().partition(b"content-length: ")[2].partition(b"\r\n")[0])
        body = await reader.readexactly(length)
        return Reply(int(head.split(b" ", 2)[1]), body, time.monotonic() - began)
    except (OSError, asyncio.IncompleteReadError):
        return BROKEN


async def all_at_once(port: int, requests: list[bytes]) -> list[Reply]:
    """Each request on a connection of its own; all connections stand before the first is sent."""
    ready = asyncio.Barrier(len(requests))

    async def one(request: bytes) -> Reply:
        async with line(port) as connection:
            await ready.wait()
            return await ask(connection, request)

    return await asyncio.gather(*map(one, requests))


async def for_seconds(port: int, request: bytes, seconds: float, lines: int = 16) -> int:
    """How many answers 200 come back in that time, over so many connections."""
    until = time.monotonic() + seconds

    async def one() -> int:
        answered = 0
        async with line(port) as connection:
            while time.monotonic() < until:
                reply = await ask(connection, request)
                assert reply.status == 200, reply
                answered += 1
        return answered

    return sum(await asyncio.gather(*(one() for _ in range(lines))))
