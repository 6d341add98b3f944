"""The evening's code: sixteen letters on the paper list that open a device's sealed names.

Eighty bits that follow from our key and the event; nothing is kept, and a device never keeps them.
"""

import hmac

from community.events.tables import Event
from community.keys import believed

MARK = "N1:"
_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # as on tickets: no I, L, O, U
_LENGTH = 16


def evening_code(event: Event) -> str:
    """Such as 7K2M-Q4TX-93ZD-0WHB."""
    made = hmac.digest(believed()[0].encode(), f"door names {event.id}".encode(), "sha256")
    letters = "".join(_LETTERS[byte & 31] for byte in made[:_LENGTH])
    return "-".join(letters[at : at + 4] for at in range(0, _LENGTH, 4))
