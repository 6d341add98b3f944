"""connpass and Doorkeeper on loopback: a real server that gives answers of their shape."""

import json
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import msgspec
import uvicorn

from community.settings import settings, use

CONNPASS_EVENT = {
    "id": 364,
    "title": "KPIを持ち寄る夜",
    "catch": "一人でやるCS",
    "description": "<h2>概要</h2><p>持ち寄って<br>話します。</p>"
    "<ul><li>自己紹介</li></ul><script>x()</script>",
    "url": "https://hitori.connpass.com/event/364/",
    "image_url": None,
    "hash_tag": "hitoricS",
    "started_at": "2027-02-19T19:00:00+09:00",
    "ended_at": "2027-02-19T21:30:00+09:00",
    "limit": None,
    "event_type": "participation",
    "open_status": "open",
    "group": None,
    "address": "東京都千代田区1-1",
    "place": "白樺ホール",
    "lat": "35.720000000000",
    "lon": "139.700000000000",
    "owner_id": 1,
    "owner_nickname": "aoi",
    "owner_display_name": "葵",
    "accepted": 12,
    "waiting": 3,
    "updated_at": "2027-01-10T10:00:00+09:00",
}
DOORKEEPER_EVENT = {
    "title": "CS Night",
    "id": 77,
    "starts_at": "2027-02-20T10:00:00.000Z",
    "ends_at": "2027-02-20T12:00:00.000Z",
    "venue_name": None,
    "address": None,
    "lat": None,
    "long": None,
    "published_at": "2027-01-01T00:00:00.000Z",
    "updated_at": "2027-01-01T00:00:00.000Z",
    "group": 5,
    "description": "<p>Bring your numbers.</p>",
    "public_url": "https://hitori.doorkeeper.jp/events/77",
    "participants": 4,
    "waitlisted": 0,
    "ticket_limit": 20,
}


@dataclass
class Platforms:
    """What it was asked, and what it says next instead of an answer, if anything."""

    asked: list[tuple[str, str, str]] = field(default_factory=list)
    asked_at: list[float] = field(default_factory=list)
    instead: list[tuple[int, bytes]] = field(default_factory=list)

    async def __call__(self, scope, _receive, send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            return
        self.asked_at.append(time.monotonic())
        headers = {name.decode(): value.decode() for name, value in scope["headers"]}
        self.asked.append(
            (scope["path"], scope["query_string"].decode(), headers.get("x-api-key", ""))
        )
        status, body = self.instead.pop(0) if self.instead else self._answer(scope)
        start = {"type": "http.response.start", "status": status}
        await send({**start, "headers": [(b"content-type", b"application/json")]})
        await send({"type": "http.response.body", "body": body})

    def _answer(self, scope) -> tuple[int, bytes]:
        if scope["path"] == "/api/v2/events/":
            found = [CONNPASS_EVENT] if b"event_id=364" in scope["query_string"] else []
            return 200, json.dumps({"results_returned": len(found), "events": found}).encode()
        if scope["path"] == "/events/77":
            return 200, json.dumps({"event": DOORKEEPER_EVENT}).encode()
        return 404, b'{"message": "Not Found"}'


@asynccontextmanager
async def platforms(key: str = "a-key") -> AsyncIterator[Platforms]:
    """A running server that the settings of this block lead to."""
    import asyncio

    served = Platforms()
    config = uvicorn.Config(served, port=0, log_level="critical", lifespan="off")
    server = uvicorn.Server(config)
    running = asyncio.create_task(server.serve())
    while not server.started:
        await asyncio.sleep(0.01)
    port = server.servers[0].sockets[0].getsockname()[1]
    before = settings()
    at = f"http://127.0.0.1:{port}"
    use(
        msgspec.structs.replace(
            before,
            connpass_api_key=key,
            connpass_api_url=f"{at}/api/v2",
            doorkeeper_api_url=at,
        )
    )
    try:
        yield served
    finally:
        use(before)
        server.should_exit = True
        await running
