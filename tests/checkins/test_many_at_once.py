"""Many come to one event's doors in the same moment: each gets what they would get alone."""

import asyncio
from uuid import UUID, uuid4

import base45
import pytest

from community.cancelling.cancel import cancel
from community.changes.reissue import reissue
from community.checkins.check_in import check_in
from community.checkins.sight import arrive, look
from community.checkins.sight_of_heads import look_in, look_out
from community.checkins.tables import CheckIn, Method
from community.checkins.undo import undo
from community.database import Gone, fetch
from community.database.actor import acting
from community.language import speaking
from community.registering.register import register
from community.tickets.ticket import new_serial, ticket_code
from community.tickets.ticket_number import ticket_number
from community.tokens.create_token import create_token
from tests.cast import an_event, haruto, mei, someone

ADDRESS = "/api/v1/events/hitori-cs-33/checkins"


def ticket(event, registration):
    return ticket_code(event.id, registration.ticket_serial)


def forged(code):
    """One bit of the signature is another."""
    content = bytearray(base45.b45decode(code[3:]))
    content[-1] ^= 1
    return f"T1:{base45.b45encode(bytes(content)).decode()}"


async def guests(event, many):
    return [await register(event, await someone(f"guest{n}")) for n in range(many)]


async def all_at_once(*asking):
    return await asyncio.gather(*asking, return_exceptions=True)


async def test_every_ticket_at_three_gates_is_welcome_once_and_says_whose_it_is(house):
    event = await an_event(places=30)
    tickets = [ticket(event, each) for each in await guests(event, 20)]

    sights = await all_at_once(
        *(look(event, each, f"gate {n}") for n in range(3) for each in tickets)
    )

    by_name = {}
    for sight in sights:
        by_name.setdefault(sight.name, []).append(sight.outcome)
    assert by_name == {f"guest{n}": ["welcome", "already", "already"] for n in range(20)}
    assert {each["by_name"] for each in await CheckIn.select(CheckIn.by_name)} == {"gate 0"}


async def test_what_is_refused_spoils_nothing_for_others(house):
    event, other = await an_event(), await an_event("hitori-cs-34", number=34, title="別の夜")
    comes, goes, old = await guests(event, 3)
    elsewhere = await register(other, await haruto())
    await cancel(goes)
    replaced = ticket(event, old)
    await reissue(old)
    shown = {
        "foreign": "https://example.jp/",
        "forged": forged(ticket(event, comes)),
        "unknown": ticket_code(event.id, new_serial()),
        "of another evening": ticket(other, elsewhere),
        "its number": ticket_number(elsewhere.ticket_serial),
        "its id": str(elsewhere.id),
        "cancelled": ticket(event, goes),
        "replaced": replaced,
        "nobody": str(uuid4()),
    }

    sights = await all_at_once(
        *(look(event, each, "east") for each in [*shown.values(), ticket(event, comes)])
    )

    assert [each.outcome for each in sights] == ["refused"] * len(shown) + ["welcome"]
    assert await CheckIn.count() == 1


async def test_a_device_that_lies_about_its_id_is_alone_with_it(house):
    event = await an_event()
    first, second, third = await guests(event, 3)
    known = await check_in(event, first, Method.NAME, "aoi")

    lies, fine = await all_at_once(
        arrive(event, ticket(event, second), "east", scan=known.check_in.id),
        arrive(event, ticket(event, third), "west"),
    )

    assert (type(lies), fine.is_first) == (Gone, True)
    assert await CheckIn.count() == 2


async def test_each_is_noted_in_their_own_name_and_answered_in_their_own_language(house):
    event = await an_event()
    helpers = [await someone(name) for name in ("ren", "mio", "riku")]
    coming = await guests(event, 3)

    async def shows(helper, code, language="ja"):
        with acting("person", helper.id), speaking(language):
            return await look(event, code, helper.name)

    sights = await all_at_once(
        *(shows(who, ticket(event, each)) for who, each in zip(helpers, coming, strict=True)),
        shows(helpers[0], ticket(event, coming[0]), "en"),
    )

    rows = await fetch("SELECT key, actor FROM audit_entry WHERE tablename = 'check_in'")
    noted = {(UUID(row["key"]), UUID(row["actor"])) for row in rows}
    assert noted == {(each.id, who.id) for each, who in zip(sights, helpers, strict=False)}
    assert sights[0].sentence == "ようこそ。お支払いは3,000円です。"
    assert sights[3].sentence == f"Already here since {sights[0].at}."


async def test_whoever_is_undone_while_others_come_is_expected_again(house):
    event = await an_event()
    coming = await guests(event, 6)
    arrivals = await all_at_once(*(arrive(event, ticket(event, c), "east") for c in coming[:3]))

    await all_at_once(
        *(undo(each.check_in) for each in arrivals),
        *(arrive(event, ticket(event, each), "west") for each in coming[3:]),
    )

    here = await CheckIn.select(CheckIn.registration).where(CheckIn.undone_at.is_null())
    assert {each["registration"] for each in here} == {each.id for each in coming[3:]}


async def test_heads_are_counted_at_three_gates_at_once(house):
    event = await an_event()
    [one] = await guests(event, 1)
    code = ticket(event, one)

    for way, outcomes in (
        (look_in, ["already", "already", "welcome"]),
        (look_out, ["already", "already", "left"]),
        (look_in, ["already", "already", "back"]),
    ):
        sights = await all_at_once(*(way(event, code, f"gate {n}") for n in range(3)))
        assert sorted(each.outcome for each in sights) == outcomes


async def test_a_program_that_asks_again_with_its_key_is_told_the_same(open_browser):
    event = await an_event()
    coming = await guests(event, 4)
    program = open_browser(authorization=f"Bearer {await create_token('gate', 'door')}")

    async def shows(registration):
        key = {"idempotency-key": str(registration.id)}
        shown = {"shown": ticket(event, registration)}
        return await program.post(ADDRESS, json=shown, headers=key)

    first = await all_at_once(*(shows(each) for each in coming))
    again = await all_at_once(*(shows(each) for each in coming))

    assert [each.status_code for each in [*first, *again]] == [201] * 8
    assert [each.json() for each in again] == [each.json() for each in first]
    assert [each.headers["idempotent-replayed"] for each in again] == ["true"] * 4


@pytest.mark.parametrize("many", [1, 9])
async def test_another_gate_counts_them_within_a_second(open_browser, many):
    event = await an_event()
    await register(event, await mei())
    coming = await guests(event, many)
    program = open_browser(authorization=f"Bearer {await create_token('gate', 'door')}")
    before = (await program.get("/api/v1/events/hitori-cs-33/door")).json()["here"]

    async with asyncio.timeout(1):
        await all_at_once(*(arrive(event, ticket(event, each), "east") for each in coming))
        told = (await program.get("/api/v1/events/hitori-cs-33/door")).json()

    assert (before, told["here"], told["missing"]) == (0, many, 1)
