import asyncio
from contextlib import suppress
from datetime import timedelta

import asyncpg
import pytest

from community.clock import moved_to, now
from community.database import execute, fetch_value
from community.database.address import address
from community.outbox.tables import Message
from community.registrations.tables import Registration
from community.tokens.create_token import create_token
from community.web.tables import KeptAnswer
from tests.cast import an_event, aoi, as_
from tests.letters import letters_are_written
from tests.webhooks.receiver import receiver

HOOKS = "/api/v1/webhooks"
PLACES = "/api/v1/events/hitori-cs-33/registrations"
WISH = {"name": "鈴木 明", "email": "suzuki@example.jp"}


@pytest.fixture
async def program(open_browser):
    return open_browser(authorization=f"Bearer {await create_token('desk', 'organiser')}")


async def send(client, key="one", wish=WISH, path=PLACES):
    return await client.post(path, json=wish, headers={"idempotency-key": key})


def said(answer) -> tuple[int, str]:
    return answer.status_code, answer.headers.get("idempotent-replayed", "")


async def test_a_write_sent_again_is_answered_byte_for_byte_and_done_once(program):
    await an_event()

    first, second = await send(program), await send(program)

    assert (said(first), said(second)) == ((201, ""), (201, "true"))
    assert second.content == first.content
    kept = [name for name in first.headers if name != "idempotent-replayed"]
    assert {name: second.headers[name] for name in kept} == dict(first.headers)
    await letters_are_written()
    assert await Message.count() == 1


async def test_without_a_key_nothing_is_kept(program):
    await an_event()

    answers = [await program.post(PLACES, json=WISH) for _ in range(2)]

    assert [said(each) for each in answers] == [(201, ""), (201, "")]
    assert await KeptAnswer.count() == 0


async def test_of_many_at_once_one_is_done_and_the_others_wait_or_hear_the_same(program):
    await an_event(places=40)

    answers = await asyncio.gather(
        *(send(program, f"key-{n % 5}", {**WISH, "email": f"p{n % 5}@a.jp"}) for n in range(60))
    )

    done = [each for each in answers if said(each) == (201, "")]
    heard = {each.content for each in answers if said(each) == (201, "true")}
    waiting = [each for each in answers if each.status_code == 409]
    assert len(done) == 5
    assert heard <= {each.content for each in done}
    assert {each.headers["retry-after"] for each in waiting} <= {"1"}
    assert {each.status_code for each in answers} <= {201, 409}
    await letters_are_written()
    assert await fetch_value("SELECT taken FROM event") == await Message.count() == 5
    assert await fetch_value("SELECT count(done_at) FROM kept_answer") == 5


async def test_the_same_key_with_another_request_is_refused(program):
    await an_event()
    await an_event("hitori-cs-34", number=34)
    await send(program)

    other_body = await send(program, wish={**WISH, "name": "鈴木"})
    other_path = await send(program, path="/api/v1/events/hitori-cs-34/registrations")

    assert (other_body.status_code, other_path.status_code) == (422, 422)
    assert await Registration.count() == 1


async def test_everybody_has_keys_of_their_own(program, open_browser):
    await an_event()
    other = open_browser(authorization=f"Bearer {await create_token('other', 'organiser')}")
    person = await as_(await aoi(), open_browser())

    answers = [await send(each) for each in (program, other, person)]

    assert [said(each) for each in answers] == [(201, "")] * 3


async def test_a_refusal_is_kept_too_but_not_one_for_lack_of_rights(program, open_browser):
    await an_event()
    reader = open_browser(authorization=f"Bearer {await create_token('reader', 'reader')}")

    odd = [await send(program, wish={"name": "鈴木", "email": "nowhere"}) for _ in range(2)]
    closed = [await send(reader) for _ in range(2)]

    assert [said(each) for each in odd] == [(422, ""), (422, "true")]
    assert [said(each) for each in closed] == [(403, ""), (403, "")]
    assert await fetch_value("SELECT count(done_at) FROM kept_answer") == 0


async def test_after_a_day_a_key_is_new_again(program):
    await an_event()
    await send(program)

    with moved_to(now() + timedelta(hours=24, minutes=1)):
        later = await send(program)

    assert said(later) == (201, "")


@pytest.mark.parametrize("key", ["", "a b", "k" * 256, "鍵".encode()])
async def test_an_odd_key_is_refused(program, key):
    await an_event()

    answer = await send(program, key)

    assert answer.status_code == 400
    assert await Registration.count() == 0


async def test_a_crash_on_the_way_blocks_the_key_only_for_a_minute(program):
    await an_event()
    holder = await asyncpg.connect(address())
    async with holder.transaction():
        await holder.execute("SELECT FROM event FOR UPDATE")
        on_its_way = asyncio.create_task(send(program))
        while not await fetch_value("SELECT count(*) FROM pg_locks WHERE NOT granted"):
            await asyncio.sleep(0.01)
        meanwhile = await send(program)
        on_its_way.cancel()
        with suppress(asyncio.CancelledError):
            await on_its_way
        await execute(_LOSE_WHO_WAITS)
    await holder.close()

    soon = await send(program)
    with moved_to(now() + timedelta(seconds=61)):
        later, again = await send(program), await send(program)

    assert (said(meanwhile), said(soon)) == ((409, ""), (409, ""))
    assert (said(later), said(again)) == ((201, ""), (201, "true"))
    assert await Registration.count() == 1


async def test_who_finishes_after_the_claim_ran_out_overwrites_nothing(program):
    await an_event()
    holder = await asyncpg.connect(address())
    async with holder.transaction():
        await holder.execute("SELECT FROM event FOR UPDATE")
        slow = asyncio.create_task(send(program))
        while not await KeptAnswer.count():
            await asyncio.sleep(0.01)
        with moved_to(now() + timedelta(seconds=61)):
            second = asyncio.create_task(send(program))
            while await fetch_value("SELECT expires_at < $1 FROM kept_answer", now()):
                await asyncio.sleep(0.01)
    first, second = await slow, await second
    await holder.close()

    again = await send(program)
    assert (first.status_code, second.status_code) == (409, 201)
    assert (said(again), again.content) == ((201, "true"), second.content)


async def test_old_answers_are_forgotten(program):
    await an_event()
    for n in range(3):
        await send(program, f"old-{n}")

    with moved_to(now() + timedelta(days=2)):
        await send(program, "new")

    assert await KeptAnswer.count() == 1


async def test_pages_take_no_keys(open_browser):
    await an_event()
    organiser = await as_(await aoi(), open_browser())

    answers = [
        await organiser.post(
            "/events/hitori-cs-33/walk-ins", data={"name": "飛び入り"}, headers=key
        )
        for key in [{"idempotency-key": "one"}] * 2
    ]

    assert [said(each) for each in answers] == [(303, ""), (303, "")]
    assert await KeptAnswer.count() == 0


async def test_a_secret_in_an_answer_is_told_again_but_lies_nowhere_in_plain(program):
    async with receiver() as there:
        wish = {"name": "CRM", "url": there.url, "kinds": ["report.published"]}
        made, same = [await send(program, "1", wish, HOOKS) for _ in range(2)]
        path = f"{HOOKS}/{made.json()['destination']['id']}/secret"
        new, same_new = [await send(program, "2", wish, path) for _ in range(2)]

    assert [said(each) for each in (same, same_new)] == [(201, "true")] * 2
    assert [same.content, same_new.content] == [made.content, new.content]
    kept = await fetch_value(_ALL_THAT_IS_KEPT)
    assert [line[:4] for line in kept.splitlines()] == ["201 ", "201 "]
    assert [each.json()["secret"] in kept for each in (made, new)] == [False, False]


async def test_an_answer_that_another_key_has_sealed_is_not_made_anew(program):
    await an_event()
    await send(program)
    await execute("UPDATE kept_answer SET body = 'sealed by another key'")

    answer = await send(program)

    assert (answer.status_code, answer.headers.get("retry-after")) == (409, None)
    assert await Registration.count() == 1


_LOSE_WHO_WAITS = "SELECT pg_terminate_backend(pid, 60000) FROM pg_locks WHERE NOT granted"

_ALL_THAT_IS_KEPT = """
    SELECT string_agg(concat_ws(' ', status, headers, encode(body, 'escape')), E'\n')
    FROM kept_answer
"""


async def test_an_answer_that_is_streamed_ends_and_is_kept_too(program):
    await an_event()
    wish = {"layout": "connpass", "purpose": "受付"}
    path = "/api/v1/events/hitori-cs-33/roster/exports"

    first, second = [
        await asyncio.wait_for(send(program, wish=wish, path=path), 10) for _ in range(2)
    ]

    assert [said(each) for each in (first, second)] == [(200, ""), (200, "true")]
    assert (first.content == second.content, len(first.content) > 20) == (True, True)
