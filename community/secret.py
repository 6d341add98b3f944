"""Secrets that are given out once and kept only as hashes."""

import hashlib
import secrets


def new_secret() -> str:
    """A fresh secret of 256 bits, safe in an address."""
    return secrets.token_urlsafe(32)


def hashed(secret: str) -> str:
    """What is kept of a secret: its SHA-256 in hex, 64 characters."""
    return hashlib.sha256(secret.encode()).hexdigest()
