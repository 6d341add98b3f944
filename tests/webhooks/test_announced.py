"""What happens is told to other programs, in ids alone; what did not change is not told."""

import asyncio
import json
from contextlib import suppress

from community.cancelling.cancel import cancel
from community.changes.change import call_off, change
from community.checkins.check_in import check_in
from community.checkins.let_in import let_in
from community.checkins.tables import Method
from community.database import fetch
from community.events.publish import publish as publish_event
from community.events.tables import State
from community.memberships.apply import apply, approve, decline
from community.publishing.publish import publish
from community.registering.register import register, register_by_address
from community.registering.wish import Newcomer
from community.reports.compile import compile_report
from community.rounds.close_round import close_round
from community.rounds.open_round import open_round
from community.webhooks.tables import Delivery
from community.work import work
from tests.cast import an_event, haruto, mei, someone
from tests.events.plans import a_plan
from tests.outputs.at_roundtable import a_round, a_roundtable, writer_at, wrote
from tests.webhooks.receiver import a_destination, receiver

THERE = "https://example.com/hooks"


async def told() -> list[str]:
    rows = await fetch("SELECT kind FROM delivery ORDER BY id")
    return [row["kind"] for row in rows]


async def test_places_and_turns_are_told(house):
    await a_destination(THERE)
    event = await an_event(places=1)
    first = await register(event, await haruto())
    await register(event, await mei())
    await register(event, await mei_again())
    await cancel(first)
    await cancel(first)

    assert await told() == [
        "registration.confirmed",
        "registration.waitlisted",
        "registration.cancelled",
        "registration.promoted",
    ]


async def mei_again():
    from community.members.find import by_address

    return await by_address("mei@example.jp")


async def test_the_door_is_told_once(house):
    await a_destination(THERE)
    event = await an_event()
    registration = await register(event, await haruto())
    await check_in(event, registration, Method.CODE, "aoi")
    await check_in(event, registration, Method.CODE, "aoi")
    await let_in(event, "Ren", "", "", "aoi")

    assert await told() == [
        "registration.confirmed",
        "checkin.created",
        "registration.confirmed",
        "checkin.created",
    ]


async def test_requests_and_their_answers_are_told(house):
    await a_destination(THERE)
    await approve(await apply(await mei(), "学びたい"))
    await decline(await apply(await someone("ren"), ""), "またの機会に")

    assert await told() == [
        "member.applied",
        "member.approved",
        "member.applied",
        "member.declined",
    ]


async def test_an_evening_is_told_from_publishing_to_report(house):
    await a_destination(THERE)
    event = await an_event(state=State.DRAFT)
    event = await publish_event(await publish_event(event))
    member = await haruto()
    round_ = await a_round(event)
    await open_round(event, 1)
    here = await a_roundtable(event, round_, "A", member)
    await wrote(await writer_at(here, member), "初回応答時間")
    await close_round(event, 1)
    await close_round(event, 1)
    await compile_report(event, "夜", "はじめに。")
    await publish(event)
    await publish(event)

    assert [kind for kind in await told() if not kind.startswith("registration")] == [
        "event.published",
        "round.opened",
        "round.closed",
        "report.published",
        "output.published",
    ]


async def test_a_change_is_told_when_people_could_know_the_event(house):
    await a_destination(THERE)
    draft, event = await an_event(state=State.DRAFT), await an_event("hitori-cs-34", number=34)
    await change(draft, a_plan(title="別の夜"))
    await change(event, a_plan(title="別の夜", number=34))
    await call_off(event, "台風のため")

    assert await told() == ["event.changed", "event.called_off"]


async def test_no_name_and_no_address_leaves_the_house(house):
    await a_destination(THERE)
    await register_by_address(await an_event(), Newcomer("水野 葵", "aoi@example.jp", "北風商店"))

    bodies = [json.loads(row["body"]) for row in await fetch("SELECT body FROM delivery")]
    words = json.dumps(bodies, ensure_ascii=False)
    assert [word in words for word in ("hitori-cs-33", "葵", "aoi", "北風")] == [True] + [False] * 3


async def test_the_worker_sends_what_was_announced(house):
    async with receiver() as there:
        await a_destination(there.url)
        await register(await an_event(), await haruto())
        worker = asyncio.create_task(work())
        for _ in range(100):
            await asyncio.sleep(0.05)
            if await Delivery.exists().where(Delivery.state == "sent"):
                break
        worker.cancel()
        with suppress(asyncio.CancelledError):
            await worker

    assert [json.loads(body)["type"] for body in there.bodies] == ["registration.confirmed"]
