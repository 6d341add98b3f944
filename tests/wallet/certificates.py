"""A pass certificate as a community gets one: under a root and an authority in between."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, generate_private_key
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

PASS_TYPE, TEAM = "pass.jp.example.ticket", "A1B2C3D4E5"


class Made(NamedTuple):
    """Where the file for PASS_CERTIFICATE lies, and the root that its signatures lead to."""

    file: Path
    root: Path


def a_pass_certificate(folder: Path) -> Made:
    root_key, above_key, key = [generate_private_key(65537, 2048) for _ in range(3)]
    root = _certificate(_name("Root"), root_key, _name("Root"), root_key)
    above = _certificate(_name("Authority"), above_key, _name("Root"), root_key)
    own_name = x509.Name(
        [
            x509.NameAttribute(NameOID.USER_ID, PASS_TYPE),
            x509.NameAttribute(NameOID.COMMON_NAME, f"Pass Type ID: {PASS_TYPE}"),
            x509.NameAttribute(NameOID.ORGANIZATIONAL_UNIT_NAME, TEAM),
        ]
    )
    own = _certificate(own_name, key, _name("Authority"), above_key)
    made = Made(folder / "pass.pem", folder / "root.pem")
    bare = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    made.file.write_bytes(above.public_bytes(Encoding.PEM) + own.public_bytes(Encoding.PEM) + bare)
    made.root.write_bytes(root.public_bytes(Encoding.PEM))
    return made


def _name(common: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, common)])


def _certificate(
    name: x509.Name, key: RSAPrivateKey, by: x509.Name, by_key: RSAPrivateKey
) -> x509.Certificate:
    today = datetime.now(UTC)
    making = x509.CertificateBuilder().subject_name(name).issuer_name(by)
    making = making.public_key(key.public_key()).serial_number(x509.random_serial_number())
    making = making.not_valid_before(today - timedelta(1)).not_valid_after(today + timedelta(30))
    is_own = any(each.oid == NameOID.USER_ID for each in name)
    making = making.add_extension(x509.BasicConstraints(not is_own, None), critical=True)
    return making.sign(by_key, SHA256())
