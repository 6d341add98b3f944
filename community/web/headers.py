"""The headers that every answer carries."""

from functools import cache

from community.settings import settings

_POLICY = (
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; "
    "img-src 'self' data: blob:; media-src 'self' blob:; connect-src 'self'; worker-src 'self'; "
    "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)


@cache
def security_headers(language: str) -> list[tuple[bytes, bytes]]:
    """Name and value pairs for an answer in `language`; an answer's own headers win over them."""
    pairs = {
        "content-security-policy": _POLICY,
        "x-content-type-options": "nosniff",
        "referrer-policy": "same-origin",
        "permissions-policy": "camera=(self), microphone=(), geolocation=()",
        "cross-origin-opener-policy": "same-origin",
        "content-language": language,
        "cache-control": "private, no-cache",
        "vary": "Cookie, Accept, Accept-Language, Accept-Encoding",
    }
    if settings().is_secure:
        pairs["strict-transport-security"] = "max-age=31536000"
    return [(name.encode(), value.encode()) for name, value in pairs.items()]
