"""A real database and the real app for every test; only the clock may be moved."""

import asyncio
import atexit
import os
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import asyncpg
import httpx
import pytest
import pytest_asyncio
from hypothesis import HealthCheck, settings

from community.database import embedded
from community.events.kept_pages import forget

ON_ANY_MACHINE = [HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
settings.register_profile("on any machine", deadline=None, suppress_health_check=ON_ANY_MACHINE)
settings.load_profile("on any machine")

CHECKOUT = Path(__file__).parent.parent
HERE = Path(os.environ.get("TEST_DATA_DIR") or CHECKOUT / "data" / "test").resolve()
SERVER = os.environ.get("TEST_DATABASE_URL") or embedded.start(HERE)
DATABASE = f"test_{os.getpid()}"

os.environ.update(
    DATA_DIR=str(HERE),
    DATABASE_URL=urlsplit(SERVER)._replace(path=f"/{DATABASE}").geturl(),
    BASE_URL="http://community.test",
    SECRET_KEY="only-for-tests",
    COMMUNITY_NAME="ひとりCSの会",
    PICCOLO_CONF="piccolo_conf",
)
os.environ.pop("SMTP_URL", None)

from community.app import create_app  # noqa: E402 - the settings must stand first
from community.clock import moved_to  # noqa: E402
from community.database import execute, fetch_value  # noqa: E402
from community.database.engine import close_pool, open_pool  # noqa: E402
from community.database.migrate import migrate  # noqa: E402
from community.web.entrance.entry import Entry  # noqa: E402

TODAY = datetime(2026, 12, 1, 3, tzinfo=UTC)  # noon in Tokyo, whenever the tests are run
UNTIL_THE_END = ExitStack()
UNTIL_THE_END.enter_context(moved_to(TODAY))
atexit.register(UNTIL_THE_END.close)

OpenBrowser = Callable[..., httpx.AsyncClient]


def _on_server(statement: str) -> None:
    async def run() -> None:
        link = await asyncpg.connect(SERVER)
        await link.execute(statement)
        await link.close()

    asyncio.run(run())


@pytest.fixture(scope="session")
def database() -> Iterator[None]:
    """A database of this run's own, made by the migrations; it need not outlive the machine."""
    _on_server(f"CREATE DATABASE {DATABASE}")
    _on_server(f"ALTER DATABASE {DATABASE} SET synchronous_commit = off")
    asyncio.run(migrate())
    yield
    _on_server(f"DROP DATABASE {DATABASE} WITH (FORCE)")


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def running(database: None) -> AsyncIterator[Entry]:
    """The app, running; a mail stays in the outbox until a test delivers it."""
    await open_pool()
    yield create_app()
    await close_pool()


@pytest_asyncio.fixture(loop_scope="session")
async def house(running: Entry) -> Entry:
    """The running app, with nobody and nothing in it yet."""
    await execute(await fetch_value(_EMPTY))
    forget()
    return running


@pytest.fixture
def open_browser(house: Entry) -> OpenBrowser:
    """Opens a new browser at each call; headers such as accept_language may be given."""

    async def served(*request: Any) -> None:
        """In a context of its own, as a server does it: what is known of one asker ends there."""
        await asyncio.create_task(house(*request))

    def opened(**headers: str) -> httpx.AsyncClient:
        return httpx.AsyncClient(
            transport=httpx.ASGITransport(app=served),
            base_url="http://community.test",
            headers={
                "origin": "http://community.test",
                **{name.replace("_", "-"): value for name, value in headers.items()},
            },
        )

    return opened


_EMPTY = """
    SELECT 'SET session_replication_role = replica; ' ||
           string_agg('DELETE FROM ' || quote_ident(tablename), '; ') ||
           '; SET session_replication_role = DEFAULT'
    FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migration'
"""
