"""Calendars that programs fetch again and again: made and squeezed once, until they change."""

import gzip
from collections.abc import Awaitable, Callable
from hashlib import blake2b
from typing import NamedTuple

from litestar import Response

from community.language import language
from community.web.answer import AnyRequest

MOST_BYTES = 4_000_000

_kept: dict[tuple[str, str], tuple[str, "Feed"]] = {}


class Feed(NamedTuple):
    """A calendar as bytes and as gzip; the tag changes when the bytes do."""

    body: bytes
    squeezed: bytes
    tag: str


async def kept_or_made(name: str, mark: str, make: Callable[[], Awaitable[bytes]]) -> Feed:
    """The calendar of this name in the language being spoken: the kept one while `mark` is the
    same, else a new one. When there are too many, all are made anew as they are asked for."""
    key = (name, language())
    if key in _kept and _kept[key][0] == mark:
        return _kept[key][1]
    body = await make()
    tag = blake2b(body, digest_size=12).hexdigest()
    feed = Feed(body, gzip.compress(body, 5, mtime=0), tag)
    if sum(len(each.body) + len(each.squeezed) for _, each in _kept.values()) > MOST_BYTES:
        _kept.clear()
    _kept[key] = mark, feed
    return feed


def calendar(request: AnyRequest, feed: Feed) -> Response[bytes]:
    """The calendar as this program wants it, with the tag by which it asks whether it is new."""
    media_type = "text/calendar; method=PUBLISH"
    if "gzip" in request.headers.get("accept-encoding", ""):
        headers = {"etag": f'"{feed.tag}-gz"', "content-encoding": "gzip"}
        return Response(feed.squeezed, headers=headers, media_type=media_type)
    return Response(feed.body, headers={"etag": f'"{feed.tag}"'}, media_type=media_type)
