"""A request may bring as much as its address needs, and comes in time; on a real line."""

import asyncio
from collections.abc import Iterator

import pytest
from litestar.exceptions import HTTPException

from community.web.entrance import incoming
from community.web.sizes import A_FORM, LONG_TEXTS
from tests.browser.server import beside
from tests.cast import aoi, as_


@pytest.fixture(scope="module")
def port(database: None) -> Iterator[int]:
    """A server of its own over the tests' database."""
    with beside() as (port, _server):
        yield port


async def send(port: int, path: str, size: int, *, chunked: bool = False, session: str = "") -> str:
    """Everything that comes back until the line is closed, or is silent for two seconds."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    length = "Transfer-Encoding: chunked" if chunked else f"Content-Length: {size}"
    head = (
        f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nOrigin: http://127.0.0.1\r\n"
        "Content-Type: application/x-www-form-urlencoded\r\n"
        f"Cookie: session={session}\r\n{length}\r\n\r\n"
    )
    piece = b"x" * 10_000
    framed = b"%x\r\n%s\r\n" % (len(piece), piece) if chunked else piece
    writer.write(head.encode())
    for _ in range(size // len(piece)):
        writer.write(framed)
        await writer.drain()
    writer.write(b"0\r\n\r\n" if chunked else b"")
    return await everything(reader, writer)


async def everything(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> str:
    heard, waits_seconds = b"", 30.0
    try:
        while piece := await asyncio.wait_for(reader.read(65_536), waits_seconds):
            heard, waits_seconds = heard + piece, 2.0
        heard += b"[closed]"
    except TimeoutError:
        pass
    finally:
        writer.close()
    return heard.decode("utf-8", "replace")


def status(heard: str) -> tuple[int, bool]:
    """The answer's status, and whether the line was closed after it."""
    return int(heard.split(" ", 2)[1]), heard.endswith("[closed]")


@pytest.mark.parametrize("chunked", [False, True])
async def test_a_form_that_is_too_large_is_refused_and_the_answer_arrives_whole(port, chunked):
    heard = await send(port, "/sign-in", A_FORM + 100_000, chunked=chunked)

    assert status(heard) == (413, True)
    assert heard.count("</html>") == 1
    assert "connection: close" in heard.lower()


async def test_what_an_address_needs_it_may_bring(open_browser, port):
    browser = await as_(await aoi(), open_browser())
    session = browser.cookies["session"]

    programme = await send(port, "/events", LONG_TEXTS - 10_000, session=session)
    beyond = await send(port, "/events", LONG_TEXTS + 10_000, session=session)
    elsewhere = await send(port, "/me", LONG_TEXTS - 10_000, session=session)

    assert status(programme)[0] == 422
    assert [status(beyond), status(elsewhere)] == [(413, True), (413, True)]


async def test_who_may_not_write_is_told_so_before_the_body_is_read(port):
    assert status(await send(port, "/events", 10 * LONG_TEXTS))[0] == 303


async def test_a_body_that_does_not_come_is_not_waited_for(monkeypatch):
    monkeypatch.setattr(incoming, "GRACE_SECONDS", 0.05)

    async def silent():
        await asyncio.sleep(30)

    async with asyncio.timeout(5):
        with pytest.raises(HTTPException) as refused:
            await incoming.in_time(silent, {b"content-length": b"10"})()

    assert refused.value.status_code == 408


async def test_after_the_body_one_may_wait_for_as_long_as_it_takes(monkeypatch):
    monkeypatch.setattr(incoming, "GRACE_SECONDS", 0.05)
    messages = [
        {"type": "http.request", "body": b"x", "more_body": False},
        {"type": "http.disconnect"},
    ]

    async def patient():
        if len(messages) == 1:
            await asyncio.sleep(0.1)
        return messages.pop(0)

    receive = incoming.in_time(patient, {b"content-length": b"1"})

    assert [(await receive())["type"] for _ in range(2)] == ["http.request", "http.disconnect"]
