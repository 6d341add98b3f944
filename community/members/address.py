"""E-mail addresses as people type them."""

import re
from unicodedata import normalize

from community.language import _
from community.refusal import Refused

_LABEL = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?"
_SHAPE = re.compile(rf"[a-z0-9.!#$%&'*+/=?^_`{{|}}~-]{{1,64}}@({_LABEL}\.)+{_LABEL}")


def read_address(typed: str, field: str = "email") -> str:
    """The address in lower case, full-width letters accepted; refuses what no mail can reach."""
    address = as_kept(typed)
    if len(address) > 254 or not _SHAPE.fullmatch(address):
        raise Refused(
            _("Please check the e-mail address: it should look like name@example.jp."), field
        )
    return address


def as_kept(typed: str) -> str:
    """One spelling of what was typed, so that an address is found however it is written."""
    return normalize("NFKC", typed).strip().lower()
