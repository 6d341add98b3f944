"""What is written straight is the same, byte for byte, as what Litestar would have sent."""

from typing import Any

import pytest
from litestar import Request, Response
from litestar.background_tasks import BackgroundTask
from litestar.datastructures import Cookie
from litestar.enums import MediaType

from community.web.written import Written

DONE: list[str] = []
PLAIN: dict[str, Any] = {"content": "こんにちは", "media_type": "text/plain"}
ANSWERS: dict[str, dict[str, Any]] = {
    "text": PLAIN,
    "a page": {"content": "<p>", "media_type": MediaType.HTML, "status_code": 404},
    "what is no text by its kind": {"content": '{"a": 1}', "media_type": "application/json"},
    "nothing": {"content": "", "media_type": "text/plain"},
    "bytes": {"content": b"\0\1", "media_type": "image/png"},
    "a value": {"content": {"a": [1, "い"]}, "media_type": "application/json"},
    "a header": PLAIN | {"headers": {"Retry-After": "5"}},
    "a cookie": PLAIN | {"cookies": [Cookie("a", value="b")]},
    "a task": PLAIN | {"background": BackgroundTask(DONE.append, "done")},
}


async def sent_by(answer: Response[Any], **given: Any) -> list[dict[str, Any]]:
    messages: list[Any] = []

    async def take(message: Any) -> None:
        messages.append(message)

    given = {"media_type": "text/plain", "status_code": 200, **given}
    await answer.to_asgi_response(None, Request({"type": "http"}), **given)({}, None, take)  # type: ignore[arg-type]
    return messages


@pytest.mark.parametrize("what", ANSWERS)
async def test_it_is_what_litestar_would_have_sent(what):
    straight = await sent_by(Written(**ANSWERS[what]))

    assert straight == await sent_by(Response(**ANSWERS[what]))


async def test_what_its_route_adds_comes_along():
    added = {"headers": {"x-route": "yes"}, "cookies": [Cookie("a", value="b")]}

    straight = await sent_by(Written(**PLAIN), **added)

    assert straight == await sent_by(Response(**PLAIN), **added)
    assert len(straight[0]["headers"]) == 4
