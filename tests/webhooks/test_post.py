"""A message goes to the address that was checked, and no answer can do harm."""

import asyncio
import ssl

import pytest

from community.webhooks.heard import KEPT_BYTES, MOST_BYTES
from community.webhooks.no_answer import NoAnswer
from community.webhooks.post import post, trusted
from community.webhooks.tables import Failure
from tests.webhooks.authority import authority
from tests.webhooks.receiver import OK, changed, receiver


async def sent(url: str, within_seconds: float = 2, **given):
    return await post(
        url, [("webhook-id", "msg_1")], b'{"type":"x"}', within_seconds=within_seconds, **given
    )


async def failure(url: str, **given) -> Failure:
    with pytest.raises(NoAnswer) as none:
        await sent(url, **given)
    return none.value.failure


def at(*addresses: str):
    """A resolver that says the next of these each time it is asked."""
    left = list(addresses)

    async def ask(_host: str, _port: int) -> list[str]:
        return [left.pop(0)]

    return ask, left


async def test_the_body_and_its_headers_arrive():
    async with receiver(b"HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nthank") as there:
        answer = await sent(there.url)

    assert (answer.status, answer.start) == (200, "thank")
    assert there.lines == ["POST /hooks?from=community HTTP/1.1"]
    assert there.bodies == [b'{"type":"x"}']
    assert there.heads == [
        {
            "host": f"127.0.0.1:{there.port}",
            "user-agent": "community",
            "connection": "close",
            "content-type": "application/json",
            "content-length": "12",
            "webhook-id": "msg_1",
        }
    ]


async def test_a_name_that_changes_its_mind_changes_nothing():
    async with receiver() as there:
        ask, left = at("127.0.0.1", "127.0.0.2")
        answer = await sent(f"http://receiver.test:{there.port}/", ask=ask)

    assert (answer.status, left) == (204, ["127.0.0.2"])
    assert there.heads[0]["host"] == f"receiver.test:{there.port}"


async def test_a_name_that_has_come_to_lie_inside_is_not_connected_to():
    async with receiver() as there:
        ask, _left = at("127.0.0.1")
        found = await failure(f"https://rebound.example:{there.port}/", ask=ask)

    assert (found, there.lines) == (Failure.INSIDE, [])


@pytest.mark.parametrize("status", ["301 Moved", "302 Found", "307 Temporary", "308 Permanent"])
async def test_a_redirect_is_an_answer_and_not_a_way(status):
    async with receiver() as inside:
        answer = f"HTTP/1.1 {status}\r\nlocation: {inside.url}\r\ncontent-length: 0\r\n\r\n"
        async with receiver(answer.encode()) as there:
            told = await sent(there.url)

    assert (told.status, inside.lines) == (int(status[:3]), [])


async def test_a_silent_server_is_left_in_time():
    async with receiver() as there:
        there.answer = lambda _writer: asyncio.sleep(30)
        async with asyncio.timeout(5):  # a sixth of what the server would take
            found = await failure(there.url, within_seconds=0.3)

    assert found == Failure.TOO_SLOW


async def test_a_head_that_drips_is_left_in_time():
    async def drip(writer):
        for each in b"HTTP/1.1 200 OK\r\n" + b"x: y\r\n" * 100:
            writer.write(bytes([each]))
            await asyncio.sleep(0.02)

    async with receiver() as there:
        there.answer = drip
        found = await failure(there.url, within_seconds=0.5)

    assert found == Failure.TOO_SLOW


async def test_a_body_that_drips_does_not_undo_the_status():
    async def drip(writer):
        writer.write(b"HTTP/1.1 202 Accepted\r\n\r\n")
        while True:
            writer.write(b".")
            await asyncio.sleep(0.05)

    async with receiver() as there:
        there.answer = drip
        answer = await sent(there.url, within_seconds=0.5)

    assert (answer.status, answer.start.strip(".")) == (202, "")


async def test_of_an_endless_body_only_the_start_is_read():
    written = 0

    async def pour(writer):
        nonlocal written
        writer.write(b"HTTP/1.1 200 OK\r\n\r\n")
        while True:
            writer.write(b"a" * 10_000)
            written += 10_000
            await writer.drain()

    async with receiver() as there:
        there.answer = pour
        answer = await sent(there.url)
        await asyncio.sleep(0.2)

    assert len(answer.start) == KEPT_BYTES
    assert written < 20_000_000, "the connection was cut"


@pytest.mark.parametrize(
    "endless",
    [
        b"x-long: " + b"y" * 4000 + b"\r\n",
        b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n" * 40,
    ],
)
async def test_an_endless_head_is_cut_off(endless):
    async def pour(writer):
        writer.write(b"HTTP/1.1 200 OK\r\n" if endless.startswith(b"x") else b"")
        while True:
            writer.write(endless)
            await writer.drain()

    async with receiver() as there:
        there.answer = pour
        found = await failure(there.url)

    assert found == Failure.NO_HTTP
    assert MOST_BYTES < 100_000


async def test_an_early_hint_is_not_the_answer():
    early = b"HTTP/1.1 103 Early Hints\r\nretry-after: 9\r\n\r\n"
    async with receiver(
        early + b"HTTP/1.1 503 Busy\r\nretry-after: 7\r\ncontent-length: 0\r\n\r\n"
    ) as there:
        answer = await sent(there.url)

    assert (answer.status, answer.retry_after) == (503, "7")


@pytest.mark.parametrize(
    "odd",
    [
        b"",
        b"hello, this is SMTP\r\n",
        b"HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nno colon here\r\n\r\n",
        b"\x15\x03\x03\x00\x02\x02\x28",
    ],
)
async def test_what_is_no_http_is_no_answer(odd):
    async with receiver(odd) as there:
        found = await failure(there.url)

    assert found == Failure.NO_HTTP


async def test_an_answer_of_bytes_is_kept_as_text():
    async with receiver(
        b"HTTP/1.1 500 Oops\r\ncontent-length: 7\r\n\r\na\x00\xff\x1b[1\n"
    ) as there:
        answer = await sent(there.url)

    assert answer.start == "a \ufffd [1"


async def test_nobody_there_is_no_connection():
    async with receiver() as there:
        url, port = there.url, there.port

    with changed(webhooks_inside=f"127.0.0.1:{port}"):
        found = await failure(url)

    assert found == Failure.NO_CONNECTION


async def test_a_second_address_is_tried_when_the_first_is_dead():
    async def ask(_host: str, _port: int) -> list[str]:
        return ["127.0.0.9", "127.0.0.1"]

    async with receiver() as there:
        answer = await sent(f"http://receiver.test:{there.port}/", ask=ask)

    assert answer.status == 204


async def test_tls_is_checked_against_the_name(tmp_path, monkeypatch):
    serving, authority_file = authority(tmp_path, "receiver.test")
    monkeypatch.setenv("SSL_CERT_FILE", str(authority_file))
    trusted.cache_clear()
    ask, _left = at("127.0.0.1")
    other, _left = at("127.0.0.1")

    async with receiver(OK, tls=serving) as there:
        right = await sent(f"https://receiver.test:{there.port}/", ask=ask)
        wrong = await failure(f"https://127.0.0.1:{there.port}/", ask=other)
    trusted.cache_clear()

    assert (right.status, wrong, len(there.lines)) == (204, Failure.NO_CONNECTION, 1)


async def test_a_certificate_of_nobody_is_refused(tmp_path):
    serving, _file = authority(tmp_path, "receiver.test")
    ask, _left = at("127.0.0.1")

    async with receiver(OK, tls=serving) as there:
        found = await failure(f"https://receiver.test:{there.port}/", ask=ask)

    assert (found, there.lines) == (Failure.NO_CONNECTION, [])
    assert trusted().verify_mode == ssl.CERT_REQUIRED
