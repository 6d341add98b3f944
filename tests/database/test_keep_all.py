"""Rows are kept as they are, whatever is the same in them, and each in somebody's name."""

from community.audit.tables import AuditEntry
from community.database import execute, fetch_value, transaction
from community.database.actor import acting
from community.database.keep_all import keep_all
from community.database.new_row import new_row
from community.members.tables import Member, Tier


async def kept(*rows):
    async with transaction():
        await keep_all(rows)


async def names_and_companies():
    found = await Member.select(Member.name, Member.company).order_by(Member.name)
    return [(each["name"], each["company"]) for each in found]


async def noted():
    rows = await AuditEntry.select(AuditEntry.actor, AuditEntry.verb).order_by(AuditEntry.id)
    return [(each["actor"], each["verb"]) for each in rows]


async def test_each_row_keeps_its_own_words_and_those_it_shares(house):
    people = [new_row(Member, name=name, company="北風商店") for name in "abc"]

    await kept(*(("", each) for each in people))

    assert await names_and_companies() == [(name, "北風商店") for name in "abc"]
    assert [each._exists_in_db for each in people] == [True] * 3


async def test_rows_that_are_there_and_new_ones_are_kept_in_one_go(house):
    there, new = new_row(Member, name="a"), new_row(Member, name="b")
    await kept(("", there))

    there.company = "南風商店"
    await kept(("", there), ("", new))

    assert await names_and_companies() == [("a", "南風商店"), ("b", "")]


async def test_a_row_that_is_pointed_at_stands_for_its_key(house):
    tier = new_row(Tier, name_ja="賛助", name_en="Friend")
    await kept(("", tier))

    await kept(("", new_row(Member, name="a", tier=tier)))

    assert (await Member.objects().first()).tier == tier.id


async def test_each_is_noted_in_the_name_of_whoever_made_it(house):
    who = ["person ren", "person mio", "person mio", "person ren"]
    people = [new_row(Member, name=name) for name in "abcd"]

    await kept(*zip(who, people, strict=True))
    await kept(("person riku", people[0]))
    people[1].company = "北風商店"
    await kept(("person riku", people[1]))

    made = [("ren", "insert"), ("mio", "insert"), ("mio", "insert"), ("ren", "insert")]
    assert await noted() == [*made, ("riku", "update")]


async def test_what_nobody_made_is_not_noted_beside_what_somebody_did(house):
    people = [new_row(Member, name=name) for name in "abc"]

    await kept(*zip(["", "person mio", ""], people, strict=True))

    assert await noted() == [("mio", "insert")]


async def test_after_many_makers_a_row_has_the_actor_of_the_transaction(house):
    people = [new_row(Member, name=name) for name in "abc"]

    with acting("person", "riku"):
        async with transaction():
            await keep_all(zip(["person ren", "person mio", "person ren"], people, strict=True))
            told = await fetch_value("SELECT current_setting('community.actors', true)")
            await execute("DELETE FROM member WHERE id = $1", people[0].id)
            await Member(id=people[0].id, name="a").save()

    made = [("ren", "insert"), ("mio", "insert"), ("ren", "insert")]
    assert (await noted(), told) == ([*made, ("riku", "delete"), ("riku", "insert")], "")


async def test_one_maker_after_many_is_noted_for_what_they_made(house):
    a, b, c = (new_row(Member, name=name) for name in "abc")

    async with transaction():
        await keep_all([("person ren", a), ("person mio", b)])
        await keep_all([("person riku", c)])

    assert await noted() == [("ren", "insert"), ("mio", "insert"), ("riku", "insert")]
