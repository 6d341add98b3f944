"""Forms of other sites are not taken: browsers say where a request comes from, and we believe them.

Every browser of the last years sends Sec-Fetch-Site or Origin with a write; programs send neither
and bring a token instead. No form needs a hidden secret, and a visitor without a cookie gets none.
"""

from community.web.asgi import Scope, Send

_READS = {"GET", "HEAD", "OPTIONS"}


async def refuse_foreign(scope: Scope, headers: dict[str, str], send: Send) -> bool:
    """Whether the request was a write from another site; if so it has been answered with 403."""
    if scope["method"] in _READS or not _is_foreign(headers):
        return False
    body = b"This form was sent from another site."
    await send(
        {
            "type": "http.response.start",
            "status": 403,
            "headers": [(b"content-type", b"text/plain")],
        }
    )
    await send({"type": "http.response.body", "body": body, "more_body": False})
    return True


def _is_foreign(headers: dict[str, str]) -> bool:
    site = headers.get("sec-fetch-site")
    if site:
        return site not in {"same-origin", "none"}
    origin = headers.get("origin")
    return bool(origin) and origin.partition("://")[2] != headers.get("host")  # type: ignore[union-attr]
