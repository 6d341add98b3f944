"""Somebody takes a copy of everything about them along."""

import csv
import io
import json
import zipfile

from community.access.browser import Browser
from community.privacy.gather import everything_about
from community.privacy.tables import DataRequest
from community.privacy.take_along import as_csv, take_along
from community.privacy.traces import traces
from community.registering.register import register
from community.signing_in.sign_in import make_link, sign_in
from tests.cast import haruto
from tests.privacy.lives import NAME, coming, satomi


async def test_the_copy_holds_every_part_of_the_life_here(house):
    person = await satomi()
    await sign_in(await make_link(person), Browser(device="phone"))

    copy = json.loads(await take_along(person, as_tables=False))

    assert {part: len(rows) for part, rows in copy.items() if isinstance(rows, list)} == {
        "member": 1, "registration": 2, "check_in": 1, "chair": 1, "item": 1, "item_change": 1,
        "consent": 1, "message": 3, "session": 1, "sign_in_link": 1, "data_request": 1,
        "payment": 1, "payer": 1,
    }  # fmt: skip
    assert (copy["member"][0]["name"], copy["item"][0]["text"]) == (NAME, "初回応答時間")
    assert {row["event"] for row in copy["registration"]} == {"KPIを持ち寄る夜"}


async def test_every_table_that_points_at_a_person_is_asked(house):
    asked = {(trace.table, trace.target) for trace in await traces()}

    assert {("session", "member"), ("consent", "member"), ("check_in", "registration")} <= asked


async def test_what_opens_a_door_stays_here(house):
    person = await satomi()
    await sign_in(await make_link(person), Browser(device="phone"))

    found = await everything_about(person)

    columns = {name for rows in found.values() for row in rows for name in row}
    assert columns & {"token_hash", "calendar_token"} == set()
    assert "device" in columns, "the row itself is there"


async def test_nobody_elses_things_are_in_it(house):
    person, other = await satomi(), await haruto()
    await register(await coming(), other)

    copy = (await take_along(person, as_tables=False)).decode()

    assert [word in copy for word in (str(person.id), str(other.id), other.email)] == [
        True,
        False,
        False,
    ]


async def test_the_tables_open_in_a_spreadsheet(house):
    copy = await take_along(await satomi(), as_tables=True)

    with zipfile.ZipFile(io.BytesIO(copy)) as packed:
        text = packed.read("registration.csv").decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert sorted(row["standing"] for row in rows) == ["confirmed", "confirmed"]


def test_no_cell_is_a_formula():
    text = as_csv([{"said": "=1+1"}, {"said": "plain"}, {"said": None}])

    assert text.splitlines() == ["said", "'=1+1", "plain", '""']


async def test_a_copy_is_a_request_that_is_done_at_once(house):
    person = await satomi()

    await take_along(person, as_tables=False)

    [request] = await DataRequest.objects()
    assert (request.kind, request.member, request.is_open) == ("copy", person.id, False)
