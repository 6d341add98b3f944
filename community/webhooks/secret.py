"""The secret that a destination shares with us, kept sealed by the installation's own key."""

import base64
import secrets

from cryptography.fernet import InvalidToken

from community.secret import box

PREFIX = "whsec_"


class Unreadable(Exception):
    """It was sealed by another key than the installation has now."""


def new_secret() -> str:
    """A fresh secret of 256 bits as Standard Webhooks writes it."""
    return PREFIX + base64.b64encode(secrets.token_bytes(32)).decode()


def sealed(secret: str) -> str:
    """What is kept of it: whoever reads the database alone cannot sign."""
    return box("webhooks").encrypt(secret.encode()).decode()


def opened(kept: str) -> str:
    """The secret again; raises Unreadable when the installation's key has changed."""
    try:
        return box("webhooks").decrypt(kept.encode()).decode()
    except InvalidToken as other_key:
        raise Unreadable from other_key
