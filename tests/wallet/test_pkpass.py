"""A ticket for the wallet: parts, their list, and a signature that openssl believes."""

import hashlib
import io
import json
import subprocess
import zipfile

import pytest
from msgspec.structs import replace
from PIL import Image

from community.cancelling.cancel import cancel
from community.registering.register import register
from community.settings import settings, use
from community.tickets.ticket import ticket_code
from community.tickets.ticket_link import ticket_token
from community.tickets.ticket_number import ticket_number
from tests.cast import an_event, haruto
from tests.wallet.certificates import PASS_TYPE, TEAM, a_pass_certificate


@pytest.fixture
def certificate(tmp_path):
    """PASS_CERTIFICATE is set."""
    before, made = settings(), a_pass_certificate(tmp_path)
    use(replace(before, pass_certificate=str(made.file)))
    yield made
    use(before)


def address(registration, file="ticket.pkpass"):
    return f"/tickets/{ticket_token(registration.ticket_serial)}/{file}"


def parts_of(content):
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        return {name: file.read(name) for name in file.namelist()}


async def test_it_says_what_the_wallet_wants_to_know(house, open_browser, certificate):
    event = await an_event()
    registration = await register(event, await haruto(company="青葉データ工房"))

    answer = await open_browser().get(address(registration))

    assert answer.headers["content-type"] == "application/vnd.apple.pkpass"
    told = json.loads(parts_of(answer.content)["pass.json"])
    assert (told["passTypeIdentifier"], told["teamIdentifier"]) == (PASS_TYPE, TEAM)
    assert told["barcodes"] == [
        {
            "format": "PKBarcodeFormatQR",
            "message": ticket_code(event.id, registration.ticket_serial),
            "messageEncoding": "iso-8859-1",
            "altText": ticket_number(registration.ticket_serial),
        }
    ]
    assert told["relevantDate"].endswith("+09:00")
    assert told["eventTicket"]["primaryFields"][0]["value"] == event.title
    assert told["eventTicket"]["auxiliaryFields"][0]["value"] == "haruto"


async def test_every_part_is_listed_and_openssl_believes_the_list(
    house, open_browser, certificate, tmp_path
):
    registration = await register(await an_event(), await haruto())

    parts = parts_of((await open_browser().get(address(registration))).content)

    signature, manifest = parts.pop("signature"), parts.pop("manifest.json")
    assert json.loads(manifest) == {
        name: hashlib.sha1(part).hexdigest() for name, part in parts.items()
    }
    assert believed(tmp_path, certificate.root, signature, manifest) == (0, manifest)
    assert believed(tmp_path, certificate.root, signature, manifest + b" ")[0] != 0


def believed(folder, root, signature, content):
    """What openssl answers, and the content it believes."""
    (folder / "signature").write_bytes(signature)
    (folder / "content").write_bytes(content)
    command = ["openssl", "smime", "-verify", "-binary", "-inform", "DER", "-purpose", "any"]
    command += ["-in", "signature", "-content", "content", "-CAfile", str(root)]
    answer = subprocess.run(command, cwd=folder, capture_output=True, check=False)
    return answer.returncode, answer.stdout


async def test_labels_stand_in_both_languages_and_pictures_in_three_sizes(
    house, open_browser, certificate
):
    registration = await register(await an_event(), await haruto())

    parts = parts_of((await open_browser().get(address(registration))).content)

    assert '"when" = "日時";' in parts["ja.lproj/pass.strings"].decode()
    assert '"when" = "When";' in parts["en.lproj/pass.strings"].decode()
    icons = [f"icon{scale}.png" for scale in ("", "@2x", "@3x")]
    assert [Image.open(io.BytesIO(parts[each])).width for each in icons] == [29, 58, 87]


async def test_it_is_offered_on_the_ticket_only_when_it_can_be_signed(
    house, open_browser, certificate
):
    registration = await register(await an_event(), await haruto())
    page = f"/tickets/{ticket_token(registration.ticket_serial)}"
    offered = (await open_browser().get(page)).text.count("ticket.pkpass")
    use(replace(settings(), pass_certificate=""))

    answer = await open_browser().get(address(registration))

    assert (offered, answer.status_code) == (1, 404)
    assert "ticket.pkpass" not in (await open_browser().get(page)).text
    assert "ticket.pdf" in (await open_browser().get(page)).text


async def test_there_is_none_of_a_ticket_that_opens_no_door(house, open_browser, certificate):
    registration = await register(await an_event(), await haruto())
    assert (await open_browser().get(address(registration))).status_code == 200
    await cancel(registration)

    assert (await open_browser().get(address(registration))).status_code == 410
