"""While the database is away, people and programs are asked to come back."""

import asyncpg
import pytest

from community.database.engine import engine
from tests.conftest import OpenBrowser


@pytest.fixture
async def no_database(house):
    """Nobody listens where the database should be."""
    working = engine().pool
    engine().pool = asyncpg.create_pool("postgresql://127.0.0.1:1/nowhere", min_size=0)
    await engine().pool
    yield
    await engine().pool.close()
    engine().pool = working


async def test_a_reader_is_told_to_come_back(no_database, open_browser: OpenBrowser):
    answer = await open_browser(accept_language="en").get("/events")

    sentence = "The site is just coming back. Please try again in a moment."
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "5")
    assert answer.text.count(sentence) == 2


async def test_a_program_is_told_to_come_back(no_database, open_browser: OpenBrowser):
    answer = await open_browser().get("/api/v1/events")

    assert (answer.status_code, answer.json()["status"]) == (503, 503)


async def test_what_watches_over_us_is_told_why(no_database, open_browser: OpenBrowser):
    answer = await open_browser().get("/readyz")

    assert (answer.status_code, answer.text[:9]) == (503, "database:")
