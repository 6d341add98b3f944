"""The database notes every change that somebody makes, and keeps its notes."""

import json

import asyncpg
import pytest

from community.audit.watch import watch_everything
from community.audit.watched import OPENS_SOMETHING, PLAIN, UNWATCHED
from community.audit.words import TABLES
from community.clock import moved_to
from community.database import execute, fetch, fetch_value, transaction
from community.database.actor import acting
from community.database.sql import connection
from community.events.tables import Event
from community.members.describe import describe
from community.members.tables import Member
from community.registering.register import register
from community.retention.retain import retain
from tests.cast import an_event, aoi, as_, haruto, mei

ABOUT = {"job_title": "", "industry": "", "phase": "", "language": "ja"}


async def noted() -> list[tuple[str, str, str, dict, dict]]:
    return [
        (
            f"{row['actor_kind']} {row['actor']}".strip(),
            row["verb"],
            row["tablename"],
            json.loads(row["before"]),
            json.loads(row["after"]),
        )
        for row in await fetch("SELECT * FROM audit_entry ORDER BY id")
    ]


async def test_a_change_is_noted_with_who_made_it_and_what_was_before(open_browser):
    event, organiser = await an_event(), await aoi()
    browser = await as_(organiser, open_browser())

    answer = await browser.post(f"/events/{event.slug}/calling-off", data={"reason": "台風"})

    assert answer.status_code == 303
    assert await noted() == [
        (
            f"person {organiser.id}",
            "update",
            "event",
            {"state": "published", "call_off_reason": ""},
            {"state": "called_off", "call_off_reason": "台風"},
        )
    ]


async def test_what_a_person_says_about_themselves_is_masked(house):
    person = await haruto(company="株式会社シラカバ")

    with acting("person", person.id):
        await describe(person, ABOUT | {"name": "春人", "company": ""})

    [(_who, _verb, table, before, after)] = await noted()
    assert (table, before, after) == (
        "member",
        {"name": "•••", "company": "•••"},
        {"name": "•••", "company": ""},
    )


async def test_a_change_outside_of_a_transaction_is_noted_too(house):
    event = await an_event()

    with acting("operator"):
        await Event.update({Event.networking: "立食"}).where(Event.id == event.id)
        await execute("UPDATE event SET networking = '' WHERE id = $1", event.id)

    assert [(who, after) for who, _verb, _table, _before, after in await noted()] == [
        ("operator", {"networking": "立食"}),
        ("operator", {"networking": ""}),
    ]


async def test_what_nobody_does_is_not_noted(house):
    await register(await an_event(), await mei())

    assert await noted() == []


async def test_a_program_and_a_stranger_are_told_apart(open_browser):
    event = await an_event()
    typed = {"name": "風花", "email": "fuka@example.jp"}

    answer = await open_browser().post(f"/events/{event.slug}/registrations", data=typed)

    assert answer.status_code == 303
    assert {(who, table) for who, _verb, table, *_ in await noted()} == {
        ("stranger", "member"),
        ("stranger", "registration"),
    }


async def test_a_table_that_comes_later_is_watched_and_its_texts_are_masked(house):
    async with transaction() as everything:
        await execute("CREATE TABLE diary (id integer PRIMARY KEY, page integer, secret text)")
        async with connection() as link:
            await watch_everything(link)
        with acting("operator"):
            async with transaction():
                await execute("SELECT set_config('community.actor', 'operator', true)")
                await execute("INSERT INTO diary VALUES (1, 7, 'だれにも言わない')")
        seen = await noted()
        await everything.rollback()

    assert seen == [("operator", "insert", "diary", {}, {"id": 1, "page": 7, "secret": "•••"})]


async def test_of_a_new_row_is_noted_what_is_not_empty_and_a_new_column_from_its_first_day(house):
    async with transaction() as everything:
        async with connection() as link:
            await execute("CREATE TABLE diary (id text PRIMARY KEY, secret text, page integer)")
            await watch_everything(link)
            await execute("ALTER TABLE diary DROP COLUMN page, ADD COLUMN was_read bool")
            await watch_everything(link)
        await execute("SELECT set_config('community.actor', 'operator', true)")
        await execute("INSERT INTO diary VALUES ('a', '', false), ('b', 'ひみつ', NULL)")
        seen = [after for _who, _verb, _table, _before, after in await noted()]
        await everything.rollback()

    assert seen == [{"id": "a", "was_read": False}, {"id": "b", "secret": "•••"}]


async def test_half_of_what_watches_a_table_is_taken_off_or_made_whole(house):
    async with transaction() as everything:
        await execute("DROP TRIGGER audit ON member")
        await execute("CREATE TRIGGER audit AFTER UPDATE OR DELETE ON draft "
                      "FOR EACH ROW EXECUTE FUNCTION audit_note('id', '{}', '{}')")  # fmt: skip
        async with connection() as link:
            await watch_everything(link)
        row_wise = await tables_with("audit")
        await everything.rollback()

    assert "member" in row_wise
    assert row_wise & set(UNWATCHED) == set()


NAMES_OF_OURS = "who of_each made made_by this new_rows tablename found key before after new old " \
    "tg_table_name actor verb name table_name by said"  # fmt: skip


async def test_a_column_may_be_called_like_anything_that_notes_it(house):
    names = NAMES_OF_OURS.split()
    async with transaction() as everything:
        columns = ", ".join(f'"{name}" integer' for name in names)
        await execute(f"CREATE TABLE diary (id text PRIMARY KEY, {columns})")
        async with connection() as link:
            await watch_everything(link)
        await execute("SELECT set_config('community.actor', 'operator', true)")
        await execute(f"INSERT INTO diary SELECT 'a', {', '.join(map(str, range(len(names))))}")
        await execute("UPDATE diary SET who = 99")
        seen = await noted()
        await everything.rollback()

    row = {"id": "a", **{name: number for number, name in enumerate(names)}}
    assert seen == [
        ("operator", "insert", "diary", {}, row),
        ("operator", "update", "diary", {"who": 0}, {"who": 99}),
    ]


async def test_a_renamed_table_and_a_new_one_of_its_name_are_noted_each_in_its_way(house):
    async with transaction() as everything:
        async with connection() as link:
            await execute("CREATE TABLE diary (id integer PRIMARY KEY, page integer)")
            await watch_everything(link)
            await execute("ALTER TABLE diary RENAME TO journal")
            await execute("CREATE TABLE diary (id integer PRIMARY KEY, secret text)")
            await watch_everything(link)
        await execute("SELECT set_config('community.actor', 'operator', true)")
        await execute("INSERT INTO journal VALUES (1, 7)")
        await execute("INSERT INTO diary VALUES (2, 'ひみつ')")
        seen = [(table, after) for _who, _verb, table, _before, after in await noted()]
        await everything.rollback()

    assert seen == [("journal", {"id": 1, "page": 7}), ("diary", {"id": 2, "secret": "•••"})]


async def test_what_noted_a_table_that_is_gone_goes_too(house):
    async with transaction() as everything:
        async with connection() as link:
            await execute("CREATE TABLE diary (id integer PRIMARY KEY)")
            await watch_everything(link)
            before = await functions()
            await execute("DROP TABLE diary")
            await watch_everything(link)
        after = await functions()
        await everything.rollback()

    assert before - after == {"audit_note_new_diary"}
    assert after == {f"audit_note_new_{table}" for table in await tables_with("audit_new")}


async def functions() -> set[str]:
    rows = await fetch("SELECT proname FROM pg_proc WHERE starts_with(proname, 'audit_note_new')")
    return {row["proname"] for row in rows}


async def tables_with(trigger: str) -> set[str]:
    rows = await fetch("SELECT relname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid "
                       "WHERE t.tgname = $1", trigger)  # fmt: skip
    return {row["relname"] for row in rows}


@pytest.mark.parametrize(
    "forgery",
    ["UPDATE audit_entry SET actor = ''", "DELETE FROM audit_entry", "TRUNCATE audit_entry"],
)
async def test_the_database_lets_nobody_change_the_log(house, forgery):
    with acting("operator"):
        await mei_in_a_transaction()

    with pytest.raises(asyncpg.InsufficientPrivilegeError):
        await execute(forgery)

    assert await fetch_value("SELECT count(*) FROM audit_entry") == 1


async def mei_in_a_transaction() -> Member:
    async with transaction():
        return await mei()


async def test_the_log_goes_after_its_time_and_not_before(house):
    for age in ("360 days", "370 days", "740 days"):
        await execute(
            "INSERT INTO audit_entry (at, actor_kind, verb, tablename, key) "
            f"VALUES (now() - interval '{age}', 'operator', 'update', 'event', '{age}')"
        )

    with pytest.raises(asyncpg.InsufficientPrivilegeError):
        await execute("DELETE FROM audit_entry WHERE key = '360 days'")
    with moved_to(await fetch_value("SELECT now()")):
        await retain()

    assert [row["key"] for row in await fetch("SELECT key FROM audit_entry ORDER BY id")] == [
        "360 days",
        "370 days",
    ]


async def test_what_is_said_to_be_plain_is_there(house):
    columns = await fetch(
        "SELECT table_name, column_name FROM information_schema.columns "
        "WHERE table_schema = 'public'"
    )
    there = {(row["table_name"], row["column_name"]) for row in columns}

    named = {
        (table, column)
        for names in (PLAIN, OPENS_SOMETHING)
        for table, columns in names.items()
        for column in columns.split()
    }

    assert named - there == set()
    assert set(UNWATCHED) - {table for table, _ in there} == set()


PERSONAL_WORDS = {
    "email", "name", "company", "job_title", "motive", "decision_reason", "answers", "by_name",
    "cancel_reason", "external_id", "words", "address_hash", "token_hash", "secret", "public_key",
}  # fmt: skip


async def test_nothing_that_names_a_person_or_opens_something_is_plain(house):
    plain = {(table, column) for table, columns in PLAIN.items() for column in columns.split()}

    names = {(table, column) for table, column in plain if column in PERSONAL_WORDS}

    assert names == {
        ("api_token", "name"),
        ("destination", "name"),
        ("place_kind", "name"),
        ("pattern", "name"),
        ("pattern_part", "name"),
        ("spot", "name"),
    }, "what programs and places are called"


async def test_every_table_has_a_word(house):
    tables = await tables_with("audit")

    assert tables == await tables_with("audit_new")
    assert tables - set(TABLES) == set()
    assert len(tables) > 20
