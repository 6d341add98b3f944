"""A device that keeps passkeys, with real keys: it makes and signs what a browser would send."""

import hashlib
import json
import secrets
from typing import Any

from cbor2 import dumps
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from webauthn.helpers import bytes_to_base64url

ORIGIN = "https://community.test"
PRESENT, VERIFIED, HAS_KEY = 0x01, 0x04, 0x40


class Authenticator:
    """One passkey of one device; `count` is how often it has signed."""

    def __init__(self, origin: str = ORIGIN, site: str = "community.test") -> None:
        self.key = ec.generate_private_key(ec.SECP256R1())
        self.id = secrets.token_bytes(16)
        self.origin, self.site, self.count = origin, site, 0

    def makes(self, options: dict[str, Any]) -> str:
        """What navigator.credentials.create() gives, as JSON."""
        length = len(self.id).to_bytes(2)
        attested = bytes(16) + length + self.id + dumps(self._public_key())
        made = {"fmt": "none", "attStmt": {}, "authData": self._data(HAS_KEY) + attested}
        client = self._client("webauthn.create", options)
        return self._sent({"clientDataJSON": client, "attestationObject": dumps(made)})

    def signs(self, options: dict[str, Any]) -> str:
        """What navigator.credentials.get() gives, as JSON."""
        self.count += 1
        client, data = self._client("webauthn.get", options), self._data()
        signature = self.key.sign(data + hashlib.sha256(client).digest(), ec.ECDSA(hashes.SHA256()))
        return self._sent(
            {"clientDataJSON": client, "authenticatorData": data, "signature": signature}
        )

    def _client(self, kind: str, options: dict[str, Any]) -> bytes:
        said = {"type": kind, "challenge": options["challenge"], "origin": self.origin}
        return json.dumps(said).encode()

    def _data(self, flags: int = 0) -> bytes:
        site = hashlib.sha256(self.site.encode()).digest()
        return site + bytes([PRESENT | VERIFIED | flags]) + self.count.to_bytes(4)

    def _public_key(self) -> dict[int, Any]:
        numbers = self.key.public_key().public_numbers()
        return {1: 2, 3: -7, -1: 1, -2: numbers.x.to_bytes(32), -3: numbers.y.to_bytes(32)}

    def _sent(self, response: dict[str, bytes]) -> str:
        name = bytes_to_base64url(self.id)
        parts = {each: bytes_to_base64url(value) for each, value in response.items()}
        return json.dumps({"id": name, "rawId": name, "type": "public-key", "response": parts})
