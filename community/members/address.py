"""E-mail addresses as people type them."""

import re
from unicodedata import normalize

from community.language import _
from community.refusal import Refused

_LABEL = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?"
_SHAPE = re.compile(rf"[a-z0-9.!#$%&'*+/=?^_`{{|}}~-]{{1,64}}@({_LABEL}\.)+{_LABEL}")


def read_address(typed: str, field: str = "email") -> str:
    """The address in lower case, full-width letters accepted; refuses what no mail can reach."""
    address = normalize("NFKC", typed).strip().lower()
    if len(address) > 254 or not _SHAPE.fullmatch(address):
        raise Refused(
            _("Please check the e-mail address: it should look like name@example.jp."), field
        )
    return address
