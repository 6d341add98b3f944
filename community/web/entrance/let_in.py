"""Who is turned away at the front door, before any page is asked."""

from urllib.parse import urlsplit

from community.language import _
from community.refusal import Refused
from community.settings import settings
from community.web.asgi import Scope
from community.web.entrance.origin import READS, refuse_foreign

LONGEST_ADDRESS = 8_000
LONGEST_HEADERS = 32_000
PROBES = ("/healthz", "/readyz")  # asked by machines, under whatever name reaches us


class WrongName(Refused):
    """The site is asked under a name that is not one of its own (RFC 9110, 15.5.20)."""

    status = 421


class AddressTooLong(Refused):
    """No address of ours is that long."""

    status = 414


class HeadersTooLong(Refused):
    """No browser of ours says that much about itself."""

    status = 431


def let_in(scope: Scope, headers: dict[bytes, bytes]) -> None:
    """Refuse what is too long, asked under another name, or written by another site."""
    if len(scope["path"]) + len(scope["query_string"]) > LONGEST_ADDRESS:
        raise AddressTooLong(_("This address is too long."))
    if len(b"".join(headers.values())) > LONGEST_HEADERS:
        raise HeadersTooLong(_("Your browser has sent too much. Please delete our cookies."))
    host = headers.get(b"host", b"").decode("latin-1")
    names = settings().names
    if host not in names and _hostname(host) not in names and scope["path"] not in PROBES:
        raise WrongName(_("This site does not go by that name."))
    if scope["method"] not in READS:
        refuse_foreign(headers)


def _hostname(host: str) -> str | None:
    try:
        return urlsplit(f"//{host}").hostname
    except ValueError:
        return None
