"""Text is squeezed before it travels, the same bytes every time."""

import gzip

from community.web.asgi import Message

LEAST_BYTES = 1000
LEVEL = 5
_TEXTS = (b"text/", b"application/json", b"application/atom+xml", b"image/svg+xml")


def squeezed(start: Message, body: bytes, asked: dict[bytes, bytes]) -> bytes:
    """The body as the browser should get it; marks `start` when it is gzip (RFC 9110, 8.4)."""
    if len(body) < LEAST_BYTES or b"gzip" not in asked.get(b"accept-encoding", b""):
        return body
    headers = dict(start["headers"])
    is_text = headers.get(b"content-type", b"").startswith(_TEXTS)
    if not is_text or b"content-encoding" in headers:
        return body
    small = gzip.compress(body, LEVEL, mtime=0)
    kept = [pair for pair in start["headers"] if pair[0].lower() != b"content-length"]
    length = (b"content-length", str(len(small)).encode())
    start["headers"] = [*kept, (b"content-encoding", b"gzip"), length]
    return small
