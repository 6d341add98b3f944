"""Secrets that are given out once and kept only as hashes."""

import hashlib
import hmac
import secrets

from community.settings import secret_key


def new_secret() -> str:
    """A fresh secret of 256 bits, safe in an address."""
    return secrets.token_urlsafe(32)


def hashed(secret: str) -> str:
    """What is kept of a secret: its SHA-256 in hex, 64 characters."""
    return hashlib.sha256(secret.encode()).hexdigest()


def keyed_hash(words: str) -> str:
    """What is kept of words that could be guessed: an HMAC under our own key, 64 characters."""
    return hmac.new(secret_key().encode(), words.encode(), hashlib.sha256).hexdigest()
