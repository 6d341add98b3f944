"""A laptop that serves an evening without internet: who trusts its authority reaches it."""

import os
import re
import socket
import ssl
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from ipaddress import IPv4Address
from pathlib import Path
from typing import NamedTuple
from urllib.error import URLError

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, load_pem_private_key
from cryptography.x509.oid import NameOID
from folders import open_folder
from msgspec.structs import replace

from community.cli.machine import CannotDo
from community.cli.own_address import own_address
from community.cli.own_certificate import papers_for
from community.cli.qr_in_shell import qr_lines
from community.settings import settings, use
from community.tickets.qr import modules

HERE = IPv4Address("127.0.0.1")


class Venue(NamedTuple):
    """Where its two pages are, and what it has said."""

    site: str
    first_page: str
    said: str


@pytest.fixture(scope="module")
def venue() -> Iterator[Venue]:
    """What `community venue` makes of an empty folder."""
    with open_folder() as folder, socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
        free.close()
        said = folder / "said.txt"
        unset = dict.fromkeys(["BASE_URL", "DATABASE_URL", "SECRET_KEY", "HOST"], "")
        given = {**unset, "DATA_DIR": str(folder), "PORT": str(port), "LANG": "C.UTF-8"}
        with said.open("w") as out:
            words = [sys.executable, "-m", "community", "venue", "--address", "127.0.0.1"]
            server = subprocess.Popen(words, env={**os.environ, **given}, stdout=out)
        try:
            wait_for(port)
            told = said.read_text(encoding="utf-8")
            yield Venue(f"https://127.0.0.1:{port}", f"http://127.0.0.1:{port + 1}", told)
        finally:
            server.terminate()
            server.wait(120)


def wait_for(port: int) -> None:
    until = time.monotonic() + 600
    while time.monotonic() < until:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return
        except OSError:
            time.sleep(0.2)
    raise TimeoutError(port)


def read(address: str, trust: ssl.SSLContext | None = None) -> bytes:
    with urllib.request.urlopen(address, timeout=60, context=trust) as answer:
        return bytes(answer.read())


def test_who_trusts_what_the_first_page_hands_out_reaches_the_site(venue: Venue) -> None:
    authority = read(f"{venue.first_page}/community.crt").decode()
    trust = ssl.create_default_context(cadata=authority)

    assert read(f"{venue.site}/healthz", trust) == b"ok"
    with pytest.raises(URLError, match="certificate verify failed"):
        read(f"{venue.site}/healthz")


def test_the_first_page_leads_on_in_both_languages_and_shows_who_it_hands_out(
    venue: Venue,
) -> None:
    japanese, english = [read(f"{venue.first_page}/{tongue}").decode() for tongue in ("ja", "en")]

    assert ("信頼する" in japanese, "Trust it" in english) == (True, True)
    fingerprint = re.findall(r"SHA-256 ([0-9A-F:]{95})", venue.said)[0]
    assert (fingerprint in japanese, fingerprint in english) == (True, True)
    assert f'href="{venue.site}"' in japanese


def test_it_says_where_helpers_go_and_who_may_sign_in(venue: Venue) -> None:
    assert f"{venue.first_page}\n" in venue.said
    assert qr_lines(venue.first_page)[8] in venue.said
    assert f"{venue.site}/sign-in/" in venue.said


def test_the_code_in_the_shell_is_the_code() -> None:
    lines = [line[len("\033[30;107m") : -len("\033[0m")] for line in qr_lines("HTTP://10.0.0.7")]

    upper = [[letter in "▀█" for letter in line] for line in lines]
    lower = [[letter in "▄█" for letter in line] for line in lines]
    drawn = [row for pair in zip(upper, lower, strict=True) for row in pair]
    wanted = modules("HTTP://10.0.0.7")
    assert drawn[: len(wanted)] == wanted


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    before = settings()
    use(replace(before, data_dir=str(tmp_path)))
    yield tmp_path / "venue"
    use(before)


def verified(authority: Path, certificate: Path) -> bool:
    """What openssl thinks of it."""
    words = ["openssl", "verify", "-CAfile", str(authority), str(certificate)]
    return subprocess.run(words, capture_output=True, check=False).returncode == 0


def test_the_authority_stays_while_certificates_come_and_go(folder: Path) -> None:
    first = papers_for(HERE)
    certificate = first.certificate.read_bytes()

    again = papers_for(IPv4Address("192.168.1.20"))

    assert again.fingerprint == first.fingerprint
    assert again.certificate.read_bytes() != certificate
    assert verified(again.authority, again.certificate)


def test_nobody_else_reads_its_keys(folder: Path) -> None:
    papers_for(HERE)

    modes = {each.name: each.stat().st_mode & 0o777 for each in folder.iterdir()}
    assert (modes["authority_key.pem"], modes["key.pem"]) == (0o600, 0o600)


@pytest.mark.parametrize(
    ("name", "is_believed"),
    [
        (x509.IPAddress(IPv4Address("10.1.2.3")), True),
        (x509.IPAddress(IPv4Address("203.0.113.5")), False),
        (x509.DNSName("bank.example"), False),
    ],
)
def test_a_stolen_authority_vouches_for_nothing_outside(
    folder: Path, name: x509.GeneralName, is_believed: bool
) -> None:
    papers = papers_for(HERE)
    authority = x509.load_pem_x509_certificate(papers.authority.read_bytes())
    stolen = load_pem_private_key((folder / "authority_key.pem").read_bytes(), None)
    today = datetime.now(UTC)
    made = x509.CertificateBuilder().issuer_name(authority.subject)
    made = made.subject_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "A thief")]))
    made = made.public_key(generate_private_key(SECP256R1()).public_key())
    made = made.serial_number(7).not_valid_before(today).not_valid_after(today + timedelta(days=1))
    made = made.add_extension(x509.SubjectAlternativeName([name]), critical=False)
    forged = folder / "forged.pem"
    forged.write_bytes(made.sign(stolen, SHA256()).public_bytes(Encoding.PEM))  # type: ignore[arg-type]

    assert verified(papers.authority, forged) == is_believed


@pytest.mark.parametrize("given", ["203.0.113.5", "laptop.local", "::1"])
def test_an_address_outside_is_refused(given: str) -> None:
    with pytest.raises(CannotDo):
        own_address(given)
    assert own_address("192.168.1.20") == IPv4Address("192.168.1.20")
