"""Sign a message (Standard Webhooks 1.0.0, symmetric signatures)."""

import base64
import hashlib
import hmac
from collections.abc import Iterable
from datetime import datetime

from community.webhooks.secret import PREFIX


def signed(
    message_id: str, at: datetime, body: bytes, secrets: Iterable[str]
) -> list[tuple[str, str]]:
    """The three headers that prove who sent it and when; one signature for each secret."""
    timestamp = str(int(at.timestamp()))
    content = b".".join([message_id.encode(), timestamp.encode(), body])
    return [
        ("webhook-id", message_id),
        ("webhook-timestamp", timestamp),
        ("webhook-signature", " ".join(signature(content, secret) for secret in secrets)),
    ]


def signature(content: bytes, secret: str) -> str:
    """HMAC-SHA256 of the content with the bytes that the secret stands for."""
    key = base64.b64decode(secret.removeprefix(PREFIX))
    digest = hmac.new(key, content, hashlib.sha256).digest()
    return "v1," + base64.b64encode(digest).decode()
