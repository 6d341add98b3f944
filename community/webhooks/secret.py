"""The secret that a destination shares with us, kept sealed by the installation's own key."""

import base64
import hashlib
import secrets

from cryptography.fernet import Fernet, InvalidToken, MultiFernet

from community.keys import ever

PREFIX = "whsec_"


class Unreadable(Exception):
    """It was sealed by another key than the installation has now."""


def new_secret() -> str:
    """A fresh secret of 256 bits as Standard Webhooks writes it."""
    return PREFIX + base64.b64encode(secrets.token_bytes(32)).decode()


def sealed(secret: str) -> str:
    """What is kept of it: whoever reads the database alone cannot sign."""
    return _box().encrypt(secret.encode()).decode()


def opened(kept: str) -> str:
    """The secret again; raises Unreadable when the installation's key has changed."""
    try:
        return _box().decrypt(kept.encode()).decode()
    except InvalidToken as other_key:
        raise Unreadable from other_key


def _box() -> MultiFernet:
    """Seals by the newest key and opens by any there has been."""
    digests = [hashlib.sha256(b"webhooks " + words.encode()).digest() for words in ever()]
    return MultiFernet([Fernet(base64.urlsafe_b64encode(digest)) for digest in digests])
