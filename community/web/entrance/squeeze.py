"""Text is squeezed before it travels, the same bytes every time."""

import gzip

from community.web.asgi import Headers, Message

LEAST_BYTES = 1000
LEVEL = 5
_TEXTS = (b"text/", b"application/json", b"application/atom+xml", b"image/svg+xml")


def squeeze(start: Message, body: Message, asked: Headers) -> None:
    """Make the body gzip where that is worth it and understood; `start` says so (RFC 9110, 8.4)."""
    large = body.get("body", b"")
    if len(large) < LEAST_BYTES or b"gzip" not in asked.get(b"accept-encoding", b""):
        return
    headers = dict(start["headers"])
    is_text = headers.get(b"content-type", b"").startswith(_TEXTS)
    if not is_text or b"content-encoding" in headers:
        return
    small = body["body"] = gzip.compress(large, LEVEL, mtime=0)
    kept = [pair for pair in start["headers"] if pair[0].lower() != b"content-length"]
    length = (b"content-length", str(len(small)).encode())
    start["headers"] = [*kept, (b"content-encoding", b"gzip"), length]
