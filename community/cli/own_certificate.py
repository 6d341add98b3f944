"""A certificate for the evening, from an authority of this installation's own.

Whoever trusts the authority lets it vouch for machines inside their network and for nothing else:
that is written in it, and browsers hold it to that.
"""

from datetime import UTC, datetime, timedelta
from ipaddress import IPv4Address
from pathlib import Path
from typing import NamedTuple

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.ec import (
    SECP256R1,
    EllipticCurvePrivateKey,
    generate_private_key,
)
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from community.cli.own_address import PRIVATE
from community.settings import settings

_YEARS, _WEEKS = timedelta(days=730), timedelta(days=30)
_SIGNS = x509.KeyUsage(False, False, False, False, False, True, False, False, False)
_BEFORE = timedelta(days=1)  # phones whose clocks are behind


class Papers(NamedTuple):
    """Where authority, certificate and its key lie, and the authority's SHA-256."""

    authority: Path
    certificate: Path
    key: Path
    fingerprint: str


def papers_for(address: IPv4Address) -> Papers:
    """A fresh certificate for this address; the authority stays for as long as it is valid."""
    folder = settings().data_path / "venue"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    authority, authority_key = _authority(folder)
    key = generate_private_key(SECP256R1())
    made = _begun(_called(f"Computer {address}"), authority.subject, key, _WEEKS)
    above = x509.AuthorityKeyIdentifier.from_issuer_public_key(authority_key.public_key())
    for extension in (above, *_for_a_server(address)):
        made = made.add_extension(extension, critical=False)
    certificate = made.sign(authority_key, SHA256())
    files = Papers(
        folder / "authority.crt",
        folder / "certificate.pem",
        folder / "key.pem",
        authority.fingerprint(SHA256()).hex(":").upper(),
    )
    files.certificate.write_bytes(certificate.public_bytes(Encoding.PEM))
    _keep(files.key, key)
    return files


def _authority(folder: Path) -> tuple[x509.Certificate, EllipticCurvePrivateKey]:
    kept, kept_key = folder / "authority.crt", folder / "authority_key.pem"
    if kept.exists() and kept_key.exists():
        authority = x509.load_pem_x509_certificate(kept.read_bytes())
        key = load_pem_private_key(kept_key.read_bytes(), password=None)
        lasts = authority.not_valid_after_utc > datetime.now(UTC) + _WEEKS
        if lasts and isinstance(key, EllipticCurvePrivateKey):
            return authority, key
    key = generate_private_key(SECP256R1())
    name = _called(f"{settings().community_name}, at the venue")
    made = _begun(name, name, key, _YEARS)
    made = made.add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
    inside = [x509.IPAddress(each) for each in PRIVATE]
    only = x509.NameConstraints([*inside, x509.DNSName("localhost")], None)
    made = made.add_extension(only, critical=True).add_extension(_SIGNS, critical=True)
    authority = made.sign(key, SHA256())
    _keep(kept_key, key)
    kept.write_bytes(authority.public_bytes(Encoding.PEM))
    return authority, key


def _begun(
    name: x509.Name, by: x509.Name, key: EllipticCurvePrivateKey, lasts: timedelta
) -> x509.CertificateBuilder:
    today = datetime.now(UTC)
    made = x509.CertificateBuilder().subject_name(name).issuer_name(by).public_key(key.public_key())
    made = made.serial_number(x509.random_serial_number())
    itself = x509.SubjectKeyIdentifier.from_public_key(key.public_key())
    made = made.add_extension(itself, critical=False)
    return made.not_valid_before(today - _BEFORE).not_valid_after(today + lasts)


def _for_a_server(address: IPv4Address) -> list[x509.ExtensionType]:
    return [
        x509.SubjectAlternativeName([x509.IPAddress(address)]),
        x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]),
    ]


def _called(words: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, words[:64])])


def _keep(file: Path, key: EllipticCurvePrivateKey) -> None:
    file.touch(mode=0o600)
    file.chmod(0o600)
    file.write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
