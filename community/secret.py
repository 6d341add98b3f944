"""Secrets: given out once and kept as hashes, or sealed where we need them again ourselves."""

import base64
import hashlib
import hmac
import secrets

from cryptography.fernet import Fernet, MultiFernet

from community.keys import ever


def new_secret() -> str:
    """A fresh secret of 256 bits, safe in an address."""
    return secrets.token_urlsafe(32)


def hashed(secret: str) -> str:
    """What is kept of a secret: its SHA-256 in hex, 64 characters."""
    return hashlib.sha256(secret.encode()).hexdigest()


def keyed_hash(words: str) -> str:
    """What is kept of words that could be guessed: an HMAC under our own key, 64 characters."""
    return hmac.new(ever()[0].encode(), words.encode(), hashlib.sha256).hexdigest()


def box(purpose: str) -> MultiFernet:
    """Seals by the newest key and opens by any there has been; no purpose opens another's."""
    digests = [hashlib.sha256(f"{purpose} {words}".encode()).digest() for words in ever()]
    return MultiFernet([Fernet(base64.urlsafe_b64encode(digest)) for digest in digests])
