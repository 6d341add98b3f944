"""A text goes out as it was written: Litestar would look for each header before it sets it."""

from functools import lru_cache, partial
from typing import Any, TypeVar

from litestar import Response

from community.web.asgi import Receive, Scope, Send

T = TypeVar("T")
Pair = tuple[bytes, bytes]


class Written(Response[T]):
    """Like every other answer, and made in a fifth of the time when it is a text alone."""

    def to_asgi_response(self, *asked: Any, **given: Any) -> Any:
        """What sends it: two messages for a text, for all else what Litestar makes of it."""
        brings_more = self.headers or self.cookies or self.background or _is_more(given)
        if not isinstance(self.content, str) or brings_more:
            return super().to_asgi_response(*asked, **given)
        body = self.content.encode()
        kind = _content_type(self.media_type or given["media_type"])
        headers = [kind, (b"content-length", str(len(body)).encode())]
        return partial(_send, self.status_code or given["status_code"], headers, body)


def _is_more(given: dict[str, Any]) -> bool:
    return any(map(given.get, ("headers", "cookies", "background")))


@lru_cache(100)
def _content_type(media_type: str) -> Pair:
    charset = "; charset=utf-8" if media_type.startswith("text/") else ""
    return b"content-type", (media_type + charset).encode()


async def _send(
    status: int, headers: list[Pair], body: bytes, scope: Scope, receive: Receive, send: Send
) -> None:
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body, "more_body": False})
