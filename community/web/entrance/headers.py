"""The headers that every answer carries."""

from functools import cache

from community.settings import settings
from community.web.asgi import Headers

Pairs = list[tuple[bytes, bytes]]

_POLICY = (
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; img-src 'self' data: blob:; "
    "media-src 'self' blob:; object-src 'none'; base-uri 'none'; form-action 'self'; "
    "frame-ancestors 'none'"
)


def ours_beside(own: Headers, language: str) -> Pairs:
    """What the house adds in `language` to an answer that has its own headers of these names."""
    ours, names = security_headers(language, settings().is_secure)
    return ours if names.isdisjoint(own) else [pair for pair in ours if pair[0] not in own]


@cache
def security_headers(language: str, is_secure: bool) -> tuple[Pairs, frozenset[bytes]]:
    """Name and value pairs for an answer in `language`, and the names alone."""
    pairs = {
        "content-security-policy": _POLICY,
        "x-content-type-options": "nosniff",
        "referrer-policy": "same-origin",
        "permissions-policy": "camera=(self), microphone=(), geolocation=()",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
        "content-language": language,
        "cache-control": "private, no-cache",
        "vary": "Cookie, Accept, Accept-Language, Accept-Encoding",
    }
    if is_secure:
        pairs["strict-transport-security"] = "max-age=31536000"
    encoded = [(name.encode(), value.encode()) for name, value in pairs.items()]
    return encoded, frozenset(name for name, _ in encoded)
