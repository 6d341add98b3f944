import base45
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from community.refusal import Refused
from community.tickets.qr import modules, qr_png, qr_svg
from community.tickets.ticket import _FACTS, _LABEL, new_serial, read_ticket, ticket_code
from community.tickets.ticket_link import serial_of, ticket_token
from community.tickets.ticket_number import serials_of, ticket_number

SERIALS = st.integers(min_value=0, max_value=2**63 - 1)


@given(st.integers(min_value=1, max_value=2**31 - 1), SERIALS)
def test_a_ticket_says_which_event_and_which_registration(event_id, serial):
    assert read_ticket(ticket_code(event_id, serial)) == (event_id, serial)


def test_a_ticket_signed_by_somebody_else_is_refused():
    facts = _FACTS.pack(33, 7, 1)
    forged = (
        "T1:" + base45.b45encode(facts + Ed25519PrivateKey.generate().sign(_LABEL + facts)).decode()
    )

    with pytest.raises(Refused) as refusal:
        read_ticket(forged)

    assert (
        refusal.value.sentence
        == "このチケットは署名が確認できません。当会のチケットではないようです。"
    )


@pytest.mark.parametrize(
    "text", ["", "T1:", "T1:abc", "https://example.jp/", "T1:" + "0" * 116, "😀"]
)
def test_something_that_is_no_ticket_is_refused(text):
    with pytest.raises(Refused):
        read_ticket(text)


def test_a_changed_serial_breaks_the_signature():
    signature = base45.b45decode(ticket_code(33, 7).removeprefix("T1:"))[_FACTS.size :]
    changed = "T1:" + base45.b45encode(_FACTS.pack(33, 8, 1) + signature).decode()

    with pytest.raises(Refused):
        read_ticket(changed)


def test_the_code_is_a_version_five_square_with_its_quiet_zone():
    text = ticket_code(2**31, 2**63 - 1)

    assert len(text) == 119
    assert len(modules(text)) == 37 + 2 * 4
    assert qr_svg(text, "<QR>").startswith(
        '<svg viewBox="0 0 45 45" role="img" aria-label="&lt;QR&gt;"'
    )
    assert qr_png(text).startswith(b"\x89PNG")


@given(SERIALS)
def test_the_short_number_leads_back_to_the_serial(serial):
    assert serials_of(ticket_number(serial)).count(serial) == 1
    assert serials_of(ticket_number(serial).lower().replace("-", " ")) == serials_of(
        ticket_number(serial)
    )


def test_a_number_with_a_letter_too_few_names_nobody():
    assert serials_of("7K2M-Q4T") == range(0)


def test_the_link_in_the_mail_names_the_serial_and_cannot_be_made_up():
    serial = new_serial()
    token = ticket_token(serial)

    assert serial_of(token) == serial
    assert serial_of(token.replace(".", ".A")) is None
    assert serial_of("nonsense") is None
