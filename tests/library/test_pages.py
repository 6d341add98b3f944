"""Readers browse the library, quote from it and take it along."""

import csv
import io
import json

from community.settings import settings
from tests.library.test_seek import library

__all__ = ["library"]


async def test_a_reader_seeks_sees_the_words_marked_and_goes_to_where_it_was_said(
    library, open_browser
):
    reader = open_browser(accept_language="en")

    shown = (await reader.get("/library?q=予兆&kind=insight")).text

    assert shown.count("<mark>予兆</mark>") == 2
    assert shown.count('href="/reports/hitori-cs-33#round-1-a"') == 1
    assert shown.count("2 lines") == 1


async def test_a_line_has_an_address_to_quote_and_leads_to_the_same_elsewhere(
    library, open_browser
):
    reader = open_browser(accept_language="en")
    [first, second] = (await reader.get("/api/v1/library?q=予兆&kind=insight")).json()["lines"]

    page = await reader.get(f"/library/{first['id']}")

    assert page.status_code == 200
    assert page.text.count(f"{settings().address}/library/{first['id']}") == 2  # canonical, quote
    assert page.text.count(f'href="/library/{second["id"]}"') == 1


async def test_what_was_found_is_taken_along(library, open_browser):
    reader = open_browser()

    answer = await reader.get("/library/lines.csv?q=予兆")
    table = answer.content.decode("utf-8-sig")
    lines = (await reader.get("/library/lines.jsonl?q=予兆")).text.splitlines()

    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    rows = list(csv.DictReader(io.StringIO(table)))
    assert [row["words"] for row in rows] == [json.loads(each)["words"] for each in lines]
    assert len(rows) == 3


async def test_rubbish_in_an_address_finds_nothing_or_everything_and_fails_nowhere(
    library, open_browser
):
    reader = open_browser()
    asked = ["?year=x", "?kind=%27%3B--", "?q=%5C%25_%27", "?after=x", "?q=" + "予" * 200]

    answers = [(await reader.get(f"/library{each}")).status_code for each in asked]

    assert answers == [200, 200, 200, 422, 200]


async def test_a_program_reads_how_to_quote_a_line_and_how_often_it_was_said(library, open_browser):
    program = open_browser()
    [line, other] = (await program.get("/api/v1/library?q=予兆&kind=insight")).json()["lines"]

    told = (await program.get(f"/api/v1/library/{line['id']}/context")).json()

    assert (told["line"], told["elsewhere"]) == (line, [other["id"]])
    assert told["citation"].endswith(f"{settings().address}/library/{line['id']}")
    assert told["often"] == {"roundtables": 2, "events": 2}
