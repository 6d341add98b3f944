"""The address of a ticket in a mail: opens it without signing in, as long as its serial lives."""

from itsdangerous import BadSignature

from community.keys import signer
from community.refusal import Refused


class Replaced(Refused):
    """The ticket behind this link is no longer the one that counts."""

    status = 410


def ticket_token(serial: int) -> str:
    """What stands behind /tickets/ in the mail."""
    return str(signer("ticket").dumps(serial))


def serial_of(token: str) -> int | None:
    """The serial a token was made for; None when we did not make it."""
    try:
        return int(signer("ticket").loads(token))
    except (BadSignature, ValueError, TypeError):
        return None
