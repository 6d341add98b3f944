"""A message is signed, sent once, tried again when told to, and stopped when told no."""

import asyncio
import base64
import hashlib
import hmac
import itertools
import json
from datetime import timedelta
from email.utils import format_datetime

import pytest

from community.clock import moved_to, now
from community.database import fetch, fetch_value, transaction
from community.jobs import TryAgain
from community.refusal import Conflict
from community.retention.retain import retain
from community.webhooks.again import send_again, try_out
from community.webhooks.announce import announce
from community.webhooks.judge import WAITS_SECONDS, Verdict, asked_seconds, judge, wait_after
from community.webhooks.rotate import rotate
from community.webhooks.secret import opened
from community.webhooks.send import send
from community.webhooks.switch import turn_off, turn_on
from community.webhooks.tables import Delivery, Destination, Off, State
from tests.webhooks.receiver import OK, SECRET, a_destination, changed, newest, receiver

BUSY = b"HTTP/1.1 503 Busy\r\nretry-after: 3600\r\ncontent-length: 0\r\n\r\n"
NO = b"HTTP/1.1 500 Oops\r\ncontent-length: 4\r\n\r\noops"
GONE = b"HTTP/1.1 410 Gone\r\ncontent-length: 0\r\n\r\n"
MOVED = b"HTTP/1.1 302 Found\r\nlocation: http://127.0.0.1:1/\r\ncontent-length: 0\r\n\r\n"


async def announced() -> Delivery:
    async with transaction():
        await announce("report.published", {"report": "r1"})
    return await newest()


async def sent(delivery: Delivery) -> timedelta | None:
    """How long it waits for its next turn, when it has one."""
    try:
        await send(str(delivery.id))
    except TryAgain as again:
        return again.wait
    return None


async def the(destination: Destination) -> Destination:
    found = await Destination.objects().get(Destination.id == destination.id)
    assert found is not None
    return found


def signatures(head: dict[str, str], body: bytes, *secrets: str) -> str:
    """Written anew from the specification, not from our code."""
    content = f"{head['webhook-id']}.{head['webhook-timestamp']}.".encode() + body
    keys = [base64.b64decode(secret[6:]) for secret in secrets]
    digests = [hmac.new(key, content, hashlib.sha256).digest() for key in keys]
    return " ".join("v1," + base64.b64encode(digest).decode() for digest in digests)


def test_a_signature_is_that_of_the_specification():
    head = {"webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek", "webhook-timestamp": "1614265330"}

    found = signatures(head, b'{"test": 2432232314}', SECRET)

    assert found == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="


async def test_a_message_arrives_signed_and_thin(house):
    async with receiver() as there:
        await a_destination(there.url)
        delivery = await announced()
        await sent(delivery)

    head, body = there.heads[0], there.bodies[0]
    told = json.loads(body)
    assert (told["type"], told["data"]) == ("report.published", {"report": "r1"})
    assert head["webhook-id"] == delivery.message_id
    assert 0 <= now().timestamp() - int(head["webhook-timestamp"]) < 5
    assert head["webhook-signature"] == signatures(head, body, SECRET)
    assert (await newest()).state == "sent"


async def test_only_who_wants_to_be_told_is_told(house):
    async with receiver() as there:
        await a_destination(there.url, kinds=["member.approved"])
        off = await a_destination(there.url)
        await turn_off(off, Off.BY_HAND)
        wanting = await a_destination(there.url, kinds=["report.published"])
        await announced()

    found = await fetch("SELECT destination FROM delivery")
    assert [row["destination"] for row in found] == [wanting.id]
    assert await fetch_value("SELECT count(*) FROM pgqueuer") == 1


async def test_what_did_not_happen_is_not_told(house):
    async with receiver() as there:
        await a_destination(there.url)
        with pytest.raises(ZeroDivisionError):
            async with transaction():
                await announce("report.published", {"report": "r1"})
                raise ZeroDivisionError

    assert await Delivery.count() == 0


async def test_a_message_that_is_not_thin_is_our_mistake(house):
    async with receiver() as there:
        await a_destination(there.url)
        with pytest.raises(ValueError, match="not thin"):
            await announce("report.published", {"report": "r" * 20_000})


async def test_two_workers_send_a_message_once(house):
    async with receiver() as there:
        await a_destination(there.url)
        delivery = await announced()
        await asyncio.gather(*(sent(delivery) for _ in range(4)))

    assert len(there.lines) == 1


async def test_a_failure_is_tried_again_with_the_same_id_by_the_schedule(house):
    waits, ids = [], set()
    async with receiver(*[NO] * 10) as there:
        destination = await a_destination(there.url)
        delivery = await announced()
        for _ in range(10):
            waits.append(await sent(delivery))
            ids = {head["webhook-id"] for head in there.heads}

    planned = [timedelta(seconds=each) for each in WAITS_SECONDS]
    assert [p <= w <= p * 1.2 for p, w in zip(planned, waits, strict=False)] == [True] * 9
    assert (waits[9], len(there.lines), len(ids)) == (None, 10, 1)
    last = await newest()
    assert (last.state, last.status, last.answer) == ("given_up", 500, "oops")
    assert (await the(destination)).off_because == Off.FAILING


async def test_who_takes_other_messages_stays_on(house):
    async with receiver(*[NO] * 10) as there:
        destination = await a_destination(there.url)
        delivery = await announced()
        for _ in range(9):
            await sent(delivery)
        there.answers.insert(0, OK)
        with moved_to(now() + timedelta(days=2)):
            await sent(await announced())
        await sent(delivery)

    assert [(await the(destination)).is_on, await given_up()] == [True, 1]


async def given_up() -> int:
    return int(await Delivery.count().where(Delivery.state == State.GIVEN_UP))


async def test_a_redirect_is_a_failure(house):
    async with receiver(MOVED) as there:
        await a_destination(there.url)
        wait = await sent(await announced())

    assert wait is not None
    assert ((await newest()).status, (await newest()).state) == (302, "queued")


async def test_who_says_gone_is_asked_no_more(house):
    async with receiver(GONE) as there:
        destination = await a_destination(there.url)
        first, second = await announced(), await announced()
        await sent(first)
        await sent(second)

    assert (len(there.lines), await given_up()) == (1, 2)
    assert (await the(destination)).off_because == Off.GONE
    assert (await newest()).failure == "was_off"


async def test_who_wants_peace_gets_it_from_all_messages(house):
    async with receiver(BUSY) as there:
        await a_destination(there.url)
        first, second = await announced(), await announced()
        waits = [await sent(first), await sent(second)]
        with moved_to(now() + timedelta(hours=2)):
            await sent(second)
            await sent(first)

    hour = timedelta(hours=1)
    assert [hour <= wait <= hour * 1.3 for wait in waits] == [True, True]
    assert (len(there.lines), await given_up()) == (3, 0)
    assert await Delivery.count().where(Delivery.state == State.SENT) == 2


async def test_where_it_went_badly_one_message_feels_its_way(house):
    others_wait = asyncio.Event()

    async def slowly(writer):
        await others_wait.wait()
        writer.write(OK)

    async with receiver(BUSY) as there:
        await a_destination(there.url)
        messages = [await announced() for _ in range(5)]
        await sent(messages[0])
        there.answer = slowly
        with moved_to(now() + timedelta(hours=2)):
            tries = [asyncio.create_task(sent(each)) for each in messages]
            for each in itertools.islice(asyncio.as_completed(tries), 4):
                await each
            others_wait.set()
            waits = await asyncio.gather(*tries)
            later = await asyncio.gather(*(sent(each) for each in messages))

    assert [wait is None for wait in waits].count(True) == 1
    assert (later, len(there.lines)) == ([None] * 5, 6)


async def test_an_address_that_moved_inside_gets_nothing(house):
    async def rebound(_host: str, _port: int) -> list[str]:
        return ["127.0.0.1"]

    async with receiver() as there:
        await a_destination(f"https://rebound.example:{there.port}/")
        delivery = await announced()
        with pytest.raises(TryAgain):
            await send(str(delivery.id), ask=rebound)

    assert (there.lines, (await newest()).failure) == ([], "inside")


async def test_both_secrets_sign_for_a_day(house):
    async with receiver() as there:
        destination = await a_destination(there.url)
        destination, secret = await rotate(destination)
        await sent(await announced())
        with moved_to(now() + timedelta(hours=25)):
            await sent(await announced())

    both, alone = [
        signatures(head, body, secret, *old)
        for head, body, old in zip(there.heads, there.bodies, ([SECRET], []), strict=True)
    ]
    assert [head["webhook-signature"] for head in there.heads] == [both, alone]
    assert secret not in (await the(destination)).secret
    assert opened((await the(destination)).secret) == secret


async def test_a_secret_sealed_by_another_key_turns_the_destination_off(house):
    async with receiver() as there:
        destination = await a_destination(there.url)
        await Destination.update({Destination.secret: "gAAAAA torn"}, force=True)
        await sent(await announced())
        off = (await the(destination)).off_because
        await turn_on(destination)
        _same, secret = await rotate(destination)
        await sent(await announced())

    assert (off, len(there.lines)) == (Off.UNREADABLE, 1)
    head, body = there.heads[0], there.bodies[0]
    assert head["webhook-signature"] == signatures(head, body, secret)


async def test_a_message_is_sent_again_by_hand_with_its_id(house):
    async with receiver() as there:
        await a_destination(there.url)
        delivery = await announced()
        await sent(delivery)
        await send_again(await newest())
        with pytest.raises(Conflict):
            await send_again(await newest())
        await sent(delivery)

    assert [head["webhook-id"] for head in there.heads] == [delivery.message_id] * 2


async def test_nothing_is_sent_again_to_what_is_off(house):
    async with receiver() as there:
        destination = await a_destination(there.url)
        delivery = await announced()
        await sent(delivery)
        await turn_off(destination, Off.BY_HAND)
        with pytest.raises(Conflict):
            await send_again(await newest())
        with pytest.raises(Conflict):
            await try_out(destination)

    assert len(there.lines) == 1


async def test_a_test_message_goes_the_same_way(house):
    async with receiver() as there:
        delivery = await try_out(await a_destination(there.url, kinds=[]))
        await sent(delivery)

    assert json.loads(there.bodies[0])["type"] == "webhook.test"


async def test_a_worker_that_died_leaves_the_message_to_another(house):
    async with receiver() as there:
        await a_destination(there.url)
        delivery = await announced()
        claimed = {Delivery.state: "sending", Delivery.next_at: now() + timedelta(minutes=2)}
        await Delivery.update(claimed, force=True)
        early = await sent(delivery)
        with moved_to(now() + timedelta(minutes=3)):
            await sent(delivery)

    assert (early, len(there.lines)) == (timedelta(minutes=2), 1)


async def test_a_removed_destination_ends_its_messages(house):
    async with receiver() as there:
        destination = await a_destination(there.url)
        delivery = await announced()
        await Destination.delete().where(Destination.id == destination.id)
        await sent(delivery)

    assert there.lines == []


async def test_what_is_over_is_forgotten_and_what_waits_is_not(house):
    async with receiver(OK, NO) as there:
        await a_destination(there.url)
        await sent(await announced())
        await sent(await announced())

    with moved_to(now() + timedelta(days=31)):
        await retain()

    assert [each.state for each in await Delivery.objects()] == ["queued"]


def test_an_answer_is_judged_by_its_status():
    verdicts = {status: judge(status) for status in (200, 204, 301, 400, 410, 429, 500, 502, 503)}

    assert verdicts == {
        200: Verdict.TAKEN, 204: Verdict.TAKEN, 301: Verdict.LATER, 400: Verdict.LATER,
        410: Verdict.GONE, 429: Verdict.SLOW_DOWN, 500: Verdict.LATER, 502: Verdict.SLOW_DOWN,
        503: Verdict.SLOW_DOWN,
    }  # fmt: skip


def test_how_long_the_other_side_wants_to_be_left_alone_is_read_with_sense():
    at = now().replace(microsecond=0)
    asked = ["120", "0", "", "soon", "-5", "９", "1e9", "9" * 400]
    dates = [format_datetime(at + timedelta(seconds=90), usegmt=True), "Mon, 01 Jan 2001 00:00:00"]

    seconds = [asked_seconds(each, at) for each in [*asked, *dates]]

    assert seconds == [120, 0, 0, 0, 0, 0, 0, 86_400, 90, 0]
    assert wait_after(10, "120", at) is None


async def test_without_the_setting_the_same_address_is_refused(house):
    async with receiver() as there:
        await a_destination(there.url)
        delivery = await announced()
        with changed(webhooks_inside=""):
            await sent(delivery)

    assert (there.lines, (await newest()).failure) == ([], "inside")
