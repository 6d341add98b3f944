"""What is signed into an address or a note, and read out of it again: nobody else makes one."""

from typing import Any
from uuid import UUID

from itsdangerous import BadData

from community.keys import signer
from community.typed import read_id


def sign(purpose: str, told: object) -> str:
    """A token that tells this; one purpose never opens another."""
    return str(signer(purpose).dumps(told))


def signed(purpose: str, token: str) -> Any:
    """What a token of this purpose tells; None when we did not make it."""
    try:
        return signer(purpose).loads(token)
    except (BadData, ValueError):
        return None


def signed_key(purpose: str, token: str) -> UUID | None:
    """The same where it tells a key."""
    return read_id(str(signed(purpose, token)))
