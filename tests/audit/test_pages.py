"""Organisers read the log of changes, and take it along."""

import csv
import io
import json
import re

from community.changes.change import call_off
from community.database import execute, fetch_value
from community.database.actor import acting
from tests.cast import an_event, aoi, as_, haruto, mei


async def a_change_by(kind: str, key: object, slug: str = "hitori-cs-33") -> None:
    event = await an_event(slug, number=int(slug[-2:]))
    with acting(kind, key):
        await call_off(event, "台風")


async def test_the_log_tells_in_a_sentence_who_changed_what(open_browser):
    organiser, browser = await aoi(), open_browser(accept_language="en")
    await a_change_by("person", organiser.id)

    page = (await (await as_(organiser, browser)).get("/audit")).text

    [sentence] = re.findall(r'<span class="title">(.*?)</span>', page)
    assert sentence == "aoi changed the event “#33 KPIを持ち寄る夜”"
    assert re.findall("<li>((?:state|reason).*?)</li>", page) == [
        "state: Published → Called off",
        "reason for calling off: – → 台風",
    ]


async def test_a_name_is_looked_up_and_goes_with_its_person(open_browser):
    organiser, browser = await aoi(), open_browser(accept_language="en")
    person = await mei()
    await a_change_by("person", person.id)
    await execute("DELETE FROM member WHERE id = $1", person.id)

    page = (await (await as_(organiser, browser)).get("/audit")).text

    assert "Somebody gone changed the event" in page


async def test_the_log_is_sought_by_who_what_and_when(open_browser):
    organiser, other = await aoi(), await haruto()
    await a_change_by("person", organiser.id, "hitori-cs-33")
    await a_change_by("person", other.id, "hitori-cs-34")
    browser = await as_(organiser, open_browser())

    asked = ["", "?who=HARU", "?what=event", "?what=report", "?since=2020-01-01",
             "?until=2020-01-01", "?since=soon"]  # fmt: skip
    counts = [(await browser.get(f"/audit{query}")).text.count('id="entry-') for query in asked]

    assert counts == [2, 1, 2, 0, 2, 0, 2]


async def test_older_changes_stand_on_the_next_page(open_browser):
    organiser = await aoi()
    await execute(
        "INSERT INTO audit_entry (actor_kind, actor, verb, tablename) "
        "SELECT 'person', $1, 'update', 'event' FROM generate_series(1, 60)",
        str(organiser.id),
    )
    browser = await as_(organiser, open_browser())

    first = (await browser.get("/audit?what=event")).text
    [older] = re.findall(r'href="(/audit\?what=event&amp;below=\d+)"', first)
    second = (await browser.get(older.replace("&amp;", "&"))).text

    entries = [set(re.findall(r'id="entry-(\d+)"', page)) for page in (first, second)]
    assert [len(each) for each in entries] == [50, 10]
    assert entries[0] & entries[1] == set()


async def test_the_log_can_be_taken_along(open_browser):
    organiser = await aoi()
    await a_change_by("person", organiser.id)
    browser = await as_(organiser, open_browser())

    answer = await browser.get("/audit/entries.csv")
    lines = (await browser.get("/audit/entries.jsonl?who=aoi")).text

    table = answer.text
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert table[0] == "\ufeff"  # without it Excel shows no Japanese
    [row] = csv.DictReader(io.StringIO(table[1:]))
    [entry] = [json.loads(line) for line in lines.splitlines()]
    assert (row["who"], row["table"], json.loads(row["after"])["state"]) == (
        "aoi", "event", "called_off",
    )  # fmt: skip
    assert (entry["who"], entry["before"]["state"]) == ("aoi", "published")


async def test_the_log_is_for_who_organises_the_whole_community(open_browser):
    browser = await as_(await mei(), open_browser())

    assert (await browser.get("/audit")).status_code == 403
    assert await fetch_value("SELECT count(*) FROM audit_entry") == 0
