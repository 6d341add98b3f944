"""An older backup comes back, and with it people who were deleted since."""

from datetime import timedelta

import pytest

from community.clock import moved_to, now
from community.members.tables import Member
from community.privacy.deletions import Deleted, address_hash, file, listed, note
from community.privacy.erase import erase
from community.privacy.replay import replay
from tests.cast import haruto, someone
from tests.privacy.lives import NAME, satomi, tables_that_know


@pytest.fixture(autouse=True)
def no_list():
    file().unlink(missing_ok=True)
    yield
    file().unlink(missing_ok=True)


async def test_who_was_deleted_is_deleted_again(house):
    person, other = await satomi(), await haruto()
    note([Deleted(person.id, address_hash(person.email), now())])

    count = await replay()

    assert (count, await tables_that_know(NAME)) == (1, set())
    assert not (await Member.objects().get(Member.id == other.id)).is_erased


async def test_the_same_address_under_another_id_is_found(house):
    person = await someone(NAME, email="satomi@example.jp")
    with moved_to(now() + timedelta(days=1)):
        note([Deleted((await haruto()).id, address_hash("satomi@example.jp"), now())])

    await replay()

    assert (await Member.objects().get(Member.id == person.id)).is_erased


async def test_who_came_back_afterwards_stays(house):
    person = await satomi()
    await erase(person)
    with moved_to(now() + timedelta(days=1)):
        again = await someone(NAME, email="satomi@example.jp")

    count = await replay()

    assert (count, (await Member.objects().get(Member.id == again.id)).name) == (0, NAME)


async def test_a_lost_list_is_written_anew_from_the_database(house):
    person = await satomi()
    await erase(person)
    file().unlink()

    await replay()

    assert [line.id for line in listed()] == [person.id]


async def test_a_second_replay_changes_nothing(house):
    await erase(await satomi())

    counts = [await replay() for _ in range(2)]

    assert (counts, len(listed())) == ([0, 0], 1)
