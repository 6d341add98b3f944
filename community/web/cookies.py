"""The cookies of the house: the only place that names, makes and finds them.

Under TLS each name begins with `__Host-`: browsers take such a cookie over TLS alone and send it to
this very host alone, so that no neighbouring site and no open network can put one in its place
(draft-ietf-httpbis-rfc6265bis, 4.1.3). Plain http, as on one's own machine, has plain names.
"""

from collections.abc import Mapping

from litestar.datastructures import Cookie

from community.settings import settings

PREFIX = "__Host-"


def remember(name: str, value: str, seconds: int) -> Cookie:
    """A cookie that no script can read, for the whole site, kept for so many seconds."""
    return Cookie(
        called(name),
        value=value,
        max_age=seconds,
        httponly=True,
        samesite="lax",
        secure=settings().is_secure,
    )


def forget(name: str) -> Cookie:
    """Takes the cookie back: it has the same name and attributes, or browsers would keep it."""
    return remember(name, "", 0)


def remembered(cookies: Mapping[str, str], name: str) -> str:
    """What the browser brought back under this name, or nothing."""
    return cookies.get(called(name), "")


def find(header: bytes, name: str) -> str:
    """The same in a Cookie header as it came, without reading the other cookies."""
    wanted = called(name).encode() + b"="
    if wanted in header:
        for pair in header.split(b";"):
            if pair.lstrip().startswith(wanted):
                return pair.partition(b"=")[2].strip(b' "').decode("latin-1")
    return ""


def called(name: str) -> str:
    """The name as the browser knows it."""
    return PREFIX + name if settings().is_secure else name
