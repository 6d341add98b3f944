"""Answers that have not changed are not sent again (RFC 9110, sections 8.8 and 13)."""

from hashlib import blake2b

from community.web.asgi import Headers, Message

_OF_A_BODY = {b"content-length", b"content-encoding"}


def revalidated(start: Message, own: Headers, body: Message, asked: Headers) -> int:
    """Give a whole answer its ETag, unless it has its own; its status: 304 without a body, or 200.

    It is 304 when the browser has the answer already.
    """
    tag = own.get(b"etag")
    if tag is None:
        tag = f'"{blake2b(body.get("body", b""), digest_size=12).hexdigest()}"'.encode()
        start["headers"].append((b"etag", tag))
    if tag not in asked.get(b"if-none-match", b""):
        return 200
    start["status"], body["body"] = 304, b""
    start["headers"] = [each for each in start["headers"] if each[0] not in _OF_A_BODY]
    return 304
