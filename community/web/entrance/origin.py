"""Forms of other sites are not taken: who writes proves to come from one of our own pages.

Browsers say with every write where it comes from, by Sec-Fetch-Site or by Origin; no page can
change what they say. Whoever brings a cookie must have said it. Programs say neither, bring no
cookie, and prove themselves by a token. So no form needs a hidden secret of its session, and a
visitor without a cookie gets none (docs/security.md compares the two).
"""

from urllib.parse import urlsplit

from community.language import _
from community.refusal import Refused
from community.settings import settings

READS = {"GET", "HEAD", "OPTIONS"}


class Foreign(Refused):
    """A write that does not come from one of our pages, or does not say where it comes from."""

    status = 403


def refuse_foreign(headers: dict[bytes, bytes]) -> None:
    """Refuse a write with these headers unless it is proven to be ours, or brings no cookie."""
    origin, site = headers.get(b"origin"), headers.get(b"sec-fetch-site")
    if origin is None and site is None:
        is_ours = b"cookie" not in headers
    elif origin is None or (origin == b"null" and site):
        is_ours = site in {b"same-origin", b"none"}
    else:
        is_ours = _is_ours(origin, headers) and site in {None, b"same-origin", b"none"}
    if not is_ours:
        raise Foreign(
            _("This was sent from another site. Nothing was saved. Please use the page here.")
        )


def _is_ours(origin: bytes, headers: dict[bytes, bytes]) -> bool:
    """Scheme, host and port are those of BASE_URL, or of the name the browser has asked for.

    The name has been checked before; the scheme is the one that browsers see, not the proxy's.
    """
    public = urlsplit(settings().address)
    here = headers.get(b"host", b"").decode("latin-1")
    return origin.decode("latin-1") in (
        f"{public.scheme}://{public.netloc}",
        f"{public.scheme}://{here}",
    )
