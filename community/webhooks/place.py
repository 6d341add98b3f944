"""Where a destination's address leads: read strictly, since it decides whom we connect to."""

import re
from typing import NamedTuple
from urllib.parse import urlsplit

from community.language import _
from community.refusal import Refused
from community.settings import settings

PORTS = {"https": 443, "http": 80}


class Place(NamedTuple):
    """The parts of an address that a request needs."""

    scheme: str
    host: str
    port: int
    target: str

    @property
    def is_secure(self) -> bool:
        """Whether it is reached over TLS."""
        return self.scheme == "https"

    @property
    def named(self) -> str:
        """Host and port as the Host header names them."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def may_be_inside(self) -> bool:
        """Whether the setting WEBHOOKS_INSIDE lists this host, with or without its port."""
        listed = {each.strip().lower() for each in settings().webhooks_inside.split(",")}
        return bool({self.host, f"{self.host}:{self.port}"} & listed)


def read_place(url: str) -> Place:
    """The parts of an address. Refuses names and passwords in it, and http to the world outside."""
    if not re.fullmatch(r"[!-~]{8,500}", url):
        raise _refusal()
    try:
        parts = urlsplit(url)
        port = parts.port or PORTS[parts.scheme]
    except (ValueError, KeyError):
        raise _refusal() from None
    if not parts.hostname or "@" in parts.netloc or "\\" in url or parts.fragment:
        raise _refusal()
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    place = Place(parts.scheme, parts.hostname, port, target)
    if not (place.is_secure or place.may_be_inside or settings().development):
        raise Refused(_("Please give an address that begins with https://."), "url")
    return place


def _refusal() -> Refused:
    sentence = _("This is no address we can send to. It looks like https://example.com/hooks.")
    return Refused(sentence, "url")
