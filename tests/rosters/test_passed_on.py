"""A place that was passed on here stays where it is, whatever the list it came from says later."""

import pytest

from community.checkins.tables import CheckIn
from community.members.tables import Member
from community.registering.register import register
from community.registrations.tables import Registration
from community.rosters.begin_import import begin_import
from community.rosters.everybody import merged_list
from community.rosters.keep import keep
from community.rosters.tables import AccountElsewhere
from community.transfers.pass_on import pass_on
from tests.cast import an_event, haruto
from tests.platforms.files import LUMA_COLUMNS
from tests.rosters.lists import brought, connpass, luma, seen

HARU = ("g-1", "はると", "haruto@example.jp", "approved")
REN = ("れん", "ren@example.jp")


async def holders() -> list[tuple[str, str]]:
    rows = await Registration.objects(Registration.member).order_by(Registration.registered_at)
    return sorted((each.member.name, each.standing) for each in rows)


async def a_place_passed_on(content: bytes):
    event = await an_event()
    await brought(event, content)
    [mine] = await Registration.objects()
    await pass_on(mine, *REN)
    return event


@pytest.mark.parametrize("state", ["approved", "declined", "waitlist"])
async def test_the_old_number_brings_nobody_back_and_takes_nothing_away(house, state):
    event = await a_place_passed_on(luma(HARU))

    after = await brought(event, luma((*HARU[:3], state)))
    shown = await seen(event, luma((*HARU[:3], state)))

    assert await holders() == [("れん", "confirmed")]
    assert [each.reason for each in after.left_out] == ["passed_on"]
    assert (after.brought, shown.brought, shown.counts["gone"]) == (0, 0, 0)
    assert (await type(event).objects().first()).taken == 1


async def test_nothing_of_the_giver_is_written_into_the_taker(house):
    event = await a_place_passed_on(connpass(("7", "haru_to", "はると", "参加")))
    text = (
        connpass(("7", "haru_two", "はると", "参加"))
        .decode()
        .replace("受付番号", "受付番号,会社名")
    )

    await brought(event, (text + ",アオバ").encode())

    ren = await Member.objects().get(Member.email == REN[1])
    accounts = await AccountElsewhere.objects().where(AccountElsewhere.member == ren.id)
    assert (ren.name, ren.company, accounts) == ("れん", "", [])


async def test_who_is_gone_from_the_list_gave_their_place_away_before(house):
    event = await a_place_passed_on(luma(HARU))
    other = luma(("g-2", "そら", "sora@example.jp", "approved"))

    file = await keep(event, "b.csv", other)
    await begin_import(event, file, [], cancels_gone=True)

    assert await holders() == [("そら", "confirmed"), ("れん", "confirmed")]


async def test_a_check_in_under_the_old_number_is_not_the_new_persons(house):
    event = await a_place_passed_on(luma(HARU))
    came = f"api_id,{LUMA_COLUMNS}\n" + (
        "g-1,はると,,,haruto@example.jp,,2026-11-01T01:00:00Z,approved,2027-01-22T10:05:00Z"
        + "," * 14
    )

    await brought(event, came.encode())

    assert await CheckIn.count() == 0


async def test_a_second_platform_that_named_the_giver_before_brings_nobody_back(house):
    event = await an_event()
    mine = await register(event, await haruto())
    await pass_on(mine, *REN)
    early, late = "2026-11-01T01:00:00Z", "2027-01-10T01:00:00Z"
    header = "api_id,name,email,created_at,approval_status\n"

    await brought(event, f"{header}g-1,はると,haruto@example.jp,{early},approved".encode())
    at_first = await holders()
    await brought(event, f"{header}g-1,はると,haruto@example.jp,{late},approved".encode())

    assert at_first == [("れん", "confirmed")]
    assert await holders() == [("haruto", "confirmed"), ("れん", "confirmed")]


async def test_the_taker_who_stands_on_the_list_too_has_one_place(house):
    event = await a_place_passed_on(luma(HARU))

    await brought(event, luma(HARU, ("g-9", "れん", REN[1], "approved")))
    merged = await merged_list(event)

    assert await holders() == [("れん", "confirmed")]
    [ren] = merged.people
    assert sorted(number for _platform, number, *_rest in ren.places) == ["g-1", "g-9"]
