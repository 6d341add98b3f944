"""The address of a ticket in a mail: opens it without signing in, as long as its serial lives."""

from community.refusal import Refused
from community.signed import sign, signed


class Replaced(Refused):
    """The ticket behind this link is no longer the one that counts."""

    status = 410


def ticket_token(serial: int) -> str:
    """What stands behind /tickets/ in the mail."""
    return sign("ticket", serial)


def serial_of(token: str) -> int | None:
    """The serial a token was made for; None when we did not make it."""
    serial = signed("ticket", token)
    return serial if isinstance(serial, int) else None
