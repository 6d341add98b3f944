"""The address of a link as people paste it: what is kept, and by what it is known again."""

import hashlib
import re
from urllib.parse import SplitResult, parse_qsl, urlencode, urlsplit

from community.language import _
from community.refusal import Refused

TRACKING = re.compile(r"utm_\w+|fbclid|gclid|yclid|mc_[ce]id|igshid|si|ref_src")
LONGEST = 1000


def read_url(typed: str) -> str:
    """The address, without what only tells where it was copied. Refuses all but web pages."""
    url = typed.strip()
    parts = _parts(url)
    if parts is None or len(url) > LONGEST or "@" in parts.netloc or re.search(r"[\s<>\"\\]", url):
        raise Refused(_("Please paste the address of a web page, such as https://…"), "url")
    query = [pair for pair in parse_qsl(parts.query, True) if not TRACKING.fullmatch(pair[0])]
    is_clean = len(query) == len(parse_qsl(parts.query, True))
    return url if is_clean else parts._replace(query=urlencode(query)).geturl()


def key_of(url: str) -> str:
    """The same for addresses that lead to the same page: 64 hex digits."""
    parts = urlsplit(url)
    host = (parts.hostname or "").removeprefix("www.")
    port = f":{parts.port}" if parts.port not in (None, 80, 443) else ""
    query = f"?{parts.query}" if parts.query else ""
    same = f"{host}{port}{parts.path.rstrip('/')}{query}"
    return hashlib.sha256(same.encode()).hexdigest()


def host_of(url: str) -> str:
    """Where the link leads, for people to see before they follow it."""
    return (urlsplit(url).hostname or "").removeprefix("www.")


def _parts(url: str) -> SplitResult | None:
    try:
        parts = urlsplit(url)
        is_web = parts.scheme in {"http", "https"} and parts.port != 0
    except ValueError:
        return None
    return parts if is_web and re.search(r"[^.]\.[^.]", parts.hostname or "") else None
