"""Answers that have not changed are not sent again (RFC 9110, sections 8.8 and 13)."""

from hashlib import blake2b

from community.web.asgi import Message

_OF_A_BODY = {b"content-length", b"content-encoding"}


def not_modified(start: Message, body: bytes, asked: dict[bytes, bytes]) -> bool:
    """Give a whole answer its ETag; whether the browser has it already, and `start` now says so.

    An answer that brings an ETag or a cookie of its own stays as it is.
    """
    if start["status"] != 200 or any(name in _OWN for name, _ in start["headers"]):
        return False
    tag = b'"' + blake2b(body, digest_size=12).hexdigest().encode() + b'"'
    start["headers"] = [*start["headers"], (b"etag", tag)]
    if tag not in asked.get(b"if-none-match", b""):
        return False
    start["status"] = 304
    start["headers"] = [each for each in start["headers"] if each[0] not in _OF_A_BODY]
    return True


_OWN = {b"etag", b"set-cookie"}
