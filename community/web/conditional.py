"""Answers that have not changed are not sent again (RFC 9110, sections 8.8 and 13)."""

from hashlib import blake2b

from community.web.asgi import Message

_OF_A_BODY = {b"content-length", b"content-encoding"}


def not_modified(start: Message, body: bytes, asked: dict[bytes, bytes]) -> bool:
    """Give a whole answer its ETag; whether the browser has it already, and `start` now says so.

    An answer that brings an ETag of its own keeps that one.
    """
    tag = dict(start["headers"]).get(b"etag")
    if tag is None:
        tag = b'"%s"' % blake2b(body, digest_size=12).hexdigest().encode()
        start["headers"].append((b"etag", tag))
    if tag not in asked.get(b"if-none-match", b""):
        return False
    start["status"] = 304
    start["headers"] = [each for each in start["headers"] if each[0] not in _OF_A_BODY]
    return True
