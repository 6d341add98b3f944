"""What a passkey signs and what we make of it (W3C Web Authentication, level 3).

Imports `webauthn` where it is needed: it weighs ten megabytes, and most processes never meet it.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from ipaddress import ip_address
from typing import NamedTuple
from urllib.parse import urlsplit

from community.access.tables import Passkey
from community.language import _
from community.members.tables import Member
from community.refusal import Refused
from community.settings import settings


class Proof(NamedTuple):
    """What a device sent back: which passkey it is, over which challenge, and all of it."""

    credential_id: bytes
    challenge: bytes
    credential: str


def passkeys_work() -> bool:
    """Whether browsers make passkeys for this address: it needs a name, and TLS or localhost."""
    try:
        ip_address(_host())
    except ValueError:
        return settings().is_secure or _host() == "localhost"
    return False


def creation_options(member: Member, known: list[bytes], challenge: bytes) -> str:
    """What the browser is asked to make, as JSON; the devices that have one already are named."""
    from webauthn import generate_registration_options, options_to_json
    from webauthn.helpers import structs

    options = generate_registration_options(
        rp_id=_host(),
        rp_name=settings().community_name,
        user_id=member.id.bytes,
        user_name=member.email or member.name,
        user_display_name=member.name,
        challenge=challenge,
        authenticator_selection=structs.AuthenticatorSelectionCriteria(
            resident_key=structs.ResidentKeyRequirement.REQUIRED
        ),
        exclude_credentials=[structs.PublicKeyCredentialDescriptor(id=each) for each in known],
    )
    return options_to_json(options)


def request_options(challenge: bytes) -> str:
    """What the browser is asked to prove, as JSON; the person chooses among the device's own."""
    from webauthn import generate_authentication_options, options_to_json

    return options_to_json(generate_authentication_options(rp_id=_host(), challenge=challenge))


def read_proof(credential: str) -> Proof:
    """What the browser sent, not yet believed. Refuses what is none."""
    from webauthn.helpers import base64url_to_bytes, parse_client_data_json

    with _doubts():
        sent = json.loads(credential)
        client_data = base64url_to_bytes(sent["response"]["clientDataJSON"])
        challenge = parse_client_data_json(client_data).challenge
        credential_id = base64url_to_bytes(sent["rawId"])
    return Proof(credential_id, challenge, credential)


def made(proof: Proof, member: Member, name: str) -> Passkey:
    """The member's new passkey, not yet kept. Refuses one that was made for another site."""
    from webauthn import verify_registration_response

    with _doubts():
        verified = verify_registration_response(
            credential=proof.credential,
            expected_challenge=proof.challenge,
            expected_rp_id=_host(),
            expected_origin=_origin(),
        )
    return Passkey(
        member=member.id,
        name=name,
        credential_id=verified.credential_id,
        public_key=verified.credential_public_key,
        sign_count=verified.sign_count,
    )


def counted(proof: Proof, passkey: Passkey) -> int:
    """How often the passkey has signed by now. Refuses another's signature, and a copy's."""
    from webauthn import verify_authentication_response

    with _doubts():
        verified = verify_authentication_response(
            credential=proof.credential,
            expected_challenge=proof.challenge,
            expected_rp_id=_host(),
            expected_origin=_origin(),
            credential_public_key=passkey.public_key,
            credential_current_sign_count=passkey.sign_count,
        )
    return verified.new_sign_count


class NotProven(Refused):
    """Whatever was wrong with it, a stranger is told the same."""

    def __init__(self) -> None:
        super().__init__(
            _("This passkey cannot be used here. Please try again, or have a link mailed to you.")
        )


@contextmanager
def _doubts() -> Iterator[None]:
    from webauthn.helpers.exceptions import WebAuthnException

    try:
        yield
    except (WebAuthnException, ValueError, TypeError, KeyError, AttributeError) as why:
        raise NotProven from why


def _host() -> str:
    return urlsplit(settings().address).hostname or ""


def _origin() -> str:
    address = urlsplit(settings().address)
    return f"{address.scheme}://{address.netloc}"
