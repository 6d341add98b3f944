"""The file that a wallet takes: a signed list of its parts, each by its SHA-1, in one ZIP."""

import hashlib
import json
import zipfile
from io import BytesIO
from typing import Any

from community.changes.kept_ticket import KeptTicket
from community.registrations.tables import Registration
from community.settings import settings
from community.tickets.ticket import ticket_code
from community.wallet.certificate import Signer
from community.wallet.drawing import sign
from community.wallet.wording import labels, moment, told

_SIZES = {"icon.png": 29, "icon@2x.png": 58, "icon@3x.png": 87, "logo.png": 50, "logo@2x.png": 100}
_COLOURS = {
    "backgroundColor": "rgb(181, 55, 26)",
    "foregroundColor": "rgb(255, 255, 255)",
    "labelColor": "rgb(255, 226, 214)",
}


def pkpass(registration: Registration, kept: KeptTicket, signer: Signer) -> bytes:
    """The pass of this ticket. It does not change by itself: a new ticket is a new file."""
    parts = {name: sign(pixels) for name, pixels in _SIZES.items()}
    parts |= {f"{each}.lproj/pass.strings": labels(each).encode() for each in ("ja", "en")}
    parts["pass.json"] = _json(pass_of(registration, kept, signer))
    parts["manifest.json"] = _json({name: _sha1(part) for name, part in parts.items()})
    parts["signature"] = signer.sign(parts["manifest.json"])
    kept_in = BytesIO()
    with zipfile.ZipFile(kept_in, "w", zipfile.ZIP_DEFLATED) as file:
        for name, part in parts.items():
            file.writestr(name, part)
    return kept_in.getvalue()


def pass_of(registration: Registration, kept: KeptTicket, signer: Signer) -> dict[str, Any]:
    """What the wallet reads: who it is from, when it matters, and the code at the door."""
    event, ticket = registration.event, kept.ticket
    code = {
        "format": "PKBarcodeFormatQR",
        "message": ticket_code(event.id, registration.ticket_serial),
        "messageEncoding": "iso-8859-1",
        "altText": ticket.number,
    }
    address = f"{settings().address}/tickets/{ticket.token}"
    return {
        "formatVersion": 1,
        "passTypeIdentifier": signer.pass_type,
        "teamIdentifier": signer.team,
        "organizationName": settings().community_name,
        "description": event.title,
        "serialNumber": str(registration.id),
        "relevantDate": moment(event.starts_at, event.zone),
        "expirationDate": moment(kept.until, event.zone),
        "sharingProhibited": True,
        **_COLOURS,
        "barcodes": [code],
        "barcode": code,
        "eventTicket": told(registration, event, ticket.number, address),
    }


def _json(content: object) -> bytes:
    return json.dumps(content, ensure_ascii=False, indent=1).encode()


def _sha1(part: bytes) -> str:
    """The format's own choice; what protects the list is its signature."""
    return hashlib.sha1(part, usedforsecurity=False).hexdigest()
