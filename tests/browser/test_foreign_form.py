"""A page of another site, in a real browser that is signed in with us."""

import threading
from collections.abc import AsyncIterator, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Page

pytestmark = pytest.mark.browser


class Silent(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *_what: object) -> None:
        """The other site keeps no log."""


@pytest.fixture
def elsewhere(community, tmp_path: Path) -> Iterator[str]:
    """The other site: the same machine, another port, and a form that leads to us."""
    form = (
        f'<form method="post" action="{community.address}/me">'
        '<input name="name" value="taken over"><input name="language" value="ja">'
        "<button>You have won</button></form>"
    )
    (tmp_path / "index.html").write_text(form)
    (tmp_path / "framed.html").write_text(
        '<iframe sandbox="allow-forms allow-scripts" src="index.html" name="inner"></iframe>'
    )
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Silent, directory=str(tmp_path)))
    threading.Thread(target=server.serve_forever).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest_asyncio.fixture(loop_scope="session")
async def page(chromium, community, people) -> AsyncIterator[Page]:
    """Somebody's browser, signed in; that our answer cannot be framed is told on its console."""
    context = await chromium.new_context(base_url=community.address, locale="ja-JP")
    session = await people.session((await people.sitting_together())[0])
    await context.add_cookies([{"name": "session", "value": session, "url": community.address}])
    yield await context.new_page()
    await context.close()


async def test_a_page_of_another_site_cannot_write_with_our_session(page, elsewhere):
    await page.goto("/me")
    before = await page.get_by_label("お名前").input_value()

    statuses = []
    page.on("response", lambda said: statuses.append(said.status) if is_write(said) else None)
    for path in ("/", "/framed.html"):
        await page.goto(elsewhere + path)
        frame = page.frame("inner") or page
        async with page.expect_response(is_write):
            await frame.get_by_role("button").click()

    await page.goto("/me")
    assert await page.get_by_label("お名前").input_value() == before
    assert set(statuses) == {403}

    await page.get_by_label("お名前").fill("自分で 変えた")
    async with page.expect_response(is_write) as own:
        await page.get_by_label("お名前").press("Enter")
    assert (await own.value).status == 303
    await page.goto("/me")
    await page.get_by_label("お名前").fill(before)
    await page.get_by_label("お名前").press("Enter")


def is_write(said) -> bool:
    return bool(said.request.method == "POST")
