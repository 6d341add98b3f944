"""The address of a ticket in a mail: opens it without signing in, as long as its serial lives."""

from functools import cache

from itsdangerous import BadSignature, URLSafeSerializer

from community.refusal import Refused
from community.settings import secret_key


class Replaced(Refused):
    """The ticket behind this link is no longer the one that counts."""

    status = 410


def ticket_token(serial: int) -> str:
    """What stands behind /tickets/ in the mail."""
    return str(_signer().dumps(serial))


def serial_of(token: str) -> int | None:
    """The serial a token was made for; None when we did not make it."""
    try:
        return int(_signer().loads(token))
    except (BadSignature, ValueError, TypeError):
        return None


@cache
def _signer() -> URLSafeSerializer:
    return URLSafeSerializer(secret_key(), salt="ticket")
