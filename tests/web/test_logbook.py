"""The log tells what is slow or broken, and of nobody who was there."""

import io
import logging
import re

import pytest
from litestar import Litestar, get
from litestar.params import FromPath

from community.database import fetch, fetch_value
from community.web.entrance.entry import Entry
from community.web.logbook import keep_log, write_out
from community.web.refuse import ANSWERS
from tests import test_one_evening as evening
from tests.cast import as_, haruto

SECRET = re.compile(r"[\w-]{40,}")
WRITTEN = re.compile(r"\S+ \S+ (((GET|POST) \S+ \d+ \d+\.\d ms)|(WARNING|ERROR) [\w.]+: .*)")


@pytest.fixture
def log():
    """What the process logs while the test runs, as `community serve` would write it."""
    root, kept = logging.getLogger(), logging.getLogger().handlers[:]
    levels = root.level, logging.getLogger("community.requests").level
    written = io.StringIO()
    keep_log(written)
    yield written
    root.handlers[:] = kept
    root.setLevel(levels[0])
    logging.getLogger("community.requests").setLevel(levels[1])


async def test_the_log_of_a_whole_evening_names_nobody(open_browser, log):
    await evening.test_one_evening(open_browser)
    await (await as_(await haruto(email="last@example.jp"), open_browser())).get("/me?q=ほしい")
    await open_browser(user_agent="Telephone/1").get("/events?q=秘密&token=abc")
    await open_browser().post("/sign-in", data={"email": "a\0b@example.jp"})

    write_out()
    lines = log.getvalue()
    people = [row["name"] for row in await fetch("SELECT name FROM member")]
    private = [*people, *evening.NAMES, "秘密", "ほしい", "Telephone"]
    told = [words for words in private if words in lines]
    assert len(lines.splitlines()) > 40
    assert (told, "@" in lines, SECRET.findall(lines), "?" in lines) == ([], False, [], False)
    assert "127.0.0.1" not in lines
    assert [line for line in lines.splitlines() if not WRITTEN.fullmatch(line)] == []
    assert len(people) > 8


async def test_a_line_tells_method_route_status_and_time(open_browser, log):
    await open_browser().get("/events/aoi-to-asobu")

    write_out()
    assert re.search(r":\d\d GET /events/\{slug\} 404 \d+\.\d ms\n$", log.getvalue())


@get("/breaks/{name:str}")
async def breaks(name: FromPath[str]) -> None:
    """As a page does whose query nobody had thought of."""
    try:
        await fetch_value(f"SELECT '{name}'::int")
    except Exception as why:
        raise RuntimeError(f"{name} has {40 + 2} places") from why


async def test_an_error_is_told_by_its_kind_and_lines_without_its_words(house, open_browser, log):
    browser = open_browser()
    browser._transport.app = Entry(  # type: ignore[attr-defined]
        Litestar([breaks], exception_handlers=ANSWERS, logging_config=None)
    )

    answer = await browser.get("/breaks/haruto@example.jp")

    write_out()
    lines = log.getvalue()
    assert (answer.status_code, "haruto" in lines) == (500, False)
    assert f"{40 + 2} places" not in lines
    assert "GET /breaks/{name} failed" in lines
    assert [kind in lines for kind in ("InvalidTextRepresentation", "RuntimeError")] == [True] * 2
    assert "test_logbook.py" in lines
