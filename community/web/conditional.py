"""Answers that have not changed are not sent again (RFC 9110, sections 8.8 and 13)."""

from binascii import b2a_hex
from hashlib import blake2b

from community.web.asgi import Message

_OF_A_BODY = {b"content-length", b"content-encoding"}


def not_modified(start: Message, own: set[bytes], body: bytes, asked: dict[bytes, bytes]) -> bool:
    """Give a whole answer its ETag; whether the browser has it already, and `start` now says so.

    An answer that has an ETag among the names of its `own` headers keeps that one.
    """
    if b"etag" in own:
        tag: bytes = dict(start["headers"])[b"etag"]
    else:
        tag = b'"%b"' % b2a_hex(blake2b(body, digest_size=12).digest())
        start["headers"].append((b"etag", tag))
    if b"if-none-match" not in asked or tag not in asked[b"if-none-match"]:
        return False
    start["status"] = 304
    start["headers"] = [each for each in start["headers"] if each[0] not in _OF_A_BODY]
    return True
