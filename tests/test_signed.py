"""A token tells what was signed into it, to its own purpose and to nobody else."""

from uuid import uuid4

import pytest

from community.signed import sign, signed, signed_key


def test_what_was_signed_is_read_again():
    key = uuid4()

    assert signed("feed", sign("feed", [str(key), 3])) == [str(key), 3]
    assert signed_key("stop", sign("stop", str(key))) == key
    assert signed_key("group", sign("group", key.hex)) == key


@pytest.mark.parametrize("token", ["", "x", "x.y", "ü.ß", "\udc80", "W10.x" * 999])
def test_what_we_did_not_make_tells_nothing(token):
    assert signed("feed", token) is None
    assert signed_key("feed", token) is None


def test_one_purpose_never_opens_another():
    assert signed("stop", sign("feed", "told")) is None


def test_what_tells_no_key_is_none():
    assert [signed_key("stop", sign("stop", told)) for told in (5, "x", [1], None)] == [None] * 4
