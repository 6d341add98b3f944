"""What signs passes: one PEM file with our certificate, its key, and those above it."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, load_pem_private_key
from cryptography.hazmat.primitives.serialization.pkcs7 import (
    PKCS7Options,
    PKCS7SignatureBuilder,
)
from cryptography.x509 import Certificate, load_pem_x509_certificates
from cryptography.x509.oid import NameOID

_OPTIONS = [PKCS7Options.DetachedSignature, PKCS7Options.Binary]


@dataclass(frozen=True, slots=True)
class Signer:
    """Our certificate; the kind of pass and the team are written in it."""

    certificate: Certificate
    key: EllipticCurvePrivateKey | RSAPrivateKey
    above: list[Certificate]

    @property
    def pass_type(self) -> str:
        """Such as pass.jp.example.ticket."""
        return self._named(NameOID.USER_ID)

    @property
    def team(self) -> str:
        """Ten letters that the maker of the wallet gave to us."""
        return self._named(NameOID.ORGANIZATIONAL_UNIT_NAME)

    def sign(self, content: bytes) -> bytes:
        """A detached PKCS #7 signature (DER), with the certificates above ours along."""
        signing = PKCS7SignatureBuilder().set_data(content)
        signing = signing.add_signer(self.certificate, self.key, SHA256())
        for each in self.above:
            signing = signing.add_certificate(each)
        return signing.sign(Encoding.DER, _OPTIONS)

    def _named(self, oid: object) -> str:
        found = [each.value for each in self.certificate.subject if each.oid == oid]
        return str(found[0]) if found else ""


@cache
def signer_in(file: str) -> Signer:
    """What the file holds; a ValueError says what is missing in it."""
    content = Path(file).read_bytes()
    key = load_pem_private_key(content, password=None)
    if not isinstance(key, EllipticCurvePrivateKey | RSAPrivateKey):
        raise ValueError("its key is neither RSA nor of an elliptic curve")
    certificates = load_pem_x509_certificates(content)
    ours = [each for each in certificates if each.public_key() == key.public_key()]
    if not ours:
        raise ValueError("no certificate in it belongs to its key")
    signer = Signer(ours[0], key, [each for each in certificates if each != ours[0]])
    if not (signer.pass_type and signer.team):
        raise ValueError("its certificate names no kind of pass (UID) and no team (OU)")
    return signer
