"""A registration stands in the indexes that are asked, and in no other."""

from uuid import uuid4

from community.database import execute, fetch, transaction

INDEXES = "SELECT indexname AS name FROM pg_indexes WHERE tablename = 'registration'"
WISHES = "EXPLAIN SELECT FROM registration WHERE wanted_kind = '{}' AND standing = 'confirmed'"


async def test_each_new_one_is_added_to_five_and_the_few_with_a_wish_to_a_sixth(house):
    assert {row["name"] for row in await fetch(INDEXES)} == {
        "registered_once",
        "registration_kind",
        "registration_member",
        "registration_pkey",
        "registration_ticket_serial_key",
        "registration_wants_another",
    }


async def test_who_wants_another_kind_is_found_without_looking_at_all(house):
    async with transaction():
        await execute("SET LOCAL enable_seqscan = off")
        plan = await fetch(WISHES.format(uuid4()))

    assert any("registration_wants_another" in row[0] for row in plan)
