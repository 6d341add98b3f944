"""The installation gets a new key, and what the old one has signed lives on for a time."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest

from community import keys
from community.clock import moved_to
from community.privacy.deletions import address_hash, address_hashes
from community.refusal import Refused
from community.secret import keyed_hash
from community.settings import settings, use
from community.tickets.ticket import read_ticket, ticket_code
from community.tickets.ticket_link import serial_of, ticket_token
from community.webhooks.secret import opened, sealed


@pytest.fixture(autouse=True)
def own_file(tmp_path: Path) -> Iterator[Path]:
    """An installation without SECRET_KEY: the key is in a file."""
    before = settings()
    use(msgspec.structs.replace(before, secret_key="", data_dir=str(tmp_path)))
    keys.read_anew()
    yield tmp_path / "secret_key"
    use(before)
    keys.read_anew()


def test_tickets_and_links_outlive_a_new_key_until_its_day() -> None:
    code, link = ticket_code(7, 12345), ticket_token(12345)

    until = keys.rotate(timedelta(days=200))

    assert (read_ticket(code), serial_of(link)) == ((7, 12345), 12345)
    assert ticket_code(7, 12345) != code
    assert ticket_token(12345) != link
    with moved_to(until + timedelta(seconds=1)):
        keys.read_anew()
        assert serial_of(link) is None
        with pytest.raises(Refused):
            read_ticket(code)


def test_a_key_that_was_stolen_is_worth_nothing_at_once() -> None:
    link = ticket_token(12345)
    keys.rotate(timedelta(days=200))

    keys.rotate(timedelta(0))

    assert (serial_of(link), len(keys.ever()), len(keys.believed())) == (None, 3, 1)


def test_what_can_only_be_found_or_opened_by_an_old_key_stays() -> None:
    kept, before = sealed("whsec_abc"), address_hash("haruto@example.jp")

    keys.rotate(timedelta(0))

    assert opened(kept) == "whsec_abc"
    assert before in address_hashes("haruto@example.jp")
    assert address_hash("haruto@example.jp") != before


def test_the_new_key_hashes_and_only_its_owner_reads_the_file(own_file: Path) -> None:
    before = keyed_hash("words")

    keys.rotate(timedelta(days=1))

    assert keyed_hash("words") != before
    assert own_file.stat().st_mode & 0o077 == 0
    assert [len(line.split()) for line in own_file.read_text().splitlines()] == [1, 3]


def test_keys_given_by_the_environment_are_believed_as_long_as_they_are_named() -> None:
    link = ticket_token(12345)
    newest, *_older = keys.ever()

    use(msgspec.structs.replace(settings(), secret_key=f"another-one {newest}"))
    keys.read_anew()

    assert (serial_of(link), keys.believed()) == (12345, ["another-one", newest])


def test_a_restored_file_of_keys_takes_none_away() -> None:
    ours, theirs = "new\nold until 2027-01-01T00:00:00+00:00\n", "old\nolder until 2026-01-01\n"

    assert keys.together(ours, theirs).split("\n") == [
        "new",
        "old until 2027-01-01T00:00:00+00:00",
        "older until 2026-01-01",
    ]
