"""People who registered elsewhere are brought in, and stay who they are."""

import pytest

from community.cancelling.cancel import cancel
from community.checkins.door_list import door_list
from community.checkins.sight import arrive
from community.events.tables import Event
from community.language import speaking
from community.members.tables import Member
from community.merging.merge import merge
from community.outbox.tables import Message
from community.platforms.reason import Reason
from community.refusal import Refused
from community.registering.register import register
from community.registrations.tables import Registration, Source, Standing
from community.rosters.bring_in import bring_in
from community.rosters.keep import keep
from community.rosters.look import preview
from community.rosters.tables import AccountElsewhere, PlaceElsewhere, RosterFile
from tests.cast import an_event, aoi, haruto, someone
from tests.platforms.test_connpass import LAYOUT_2019, LAYOUT_2026

HEADER = (
    "参加枠名,ユーザー名,表示名,参加ステータス,出欠ステータス,会社名,メール,更新日時,受付番号\n"
)
AOI = "一般,aoi_m,水野 葵,参加,,アオバ,aoi@example.jp,2026年11月1日 10時00分,1\n"
RIN = "一般,rin,凛,参加,,アカネ工業,,2026年11月1日 11時00分,2\n"


async def seen(event, content):
    return await preview(event, await keep(event, "a.csv", as_bytes(content)))


async def brought(event, content):
    return await bring_in(event, await keep(event, "a.csv", as_bytes(content)))


def as_bytes(content):
    return content if isinstance(content, bytes) else (HEADER + content).encode()


def counts(preview):
    return [preview.count(kind) for kind in ("new", "changed", "unchanged", "left_out")]


async def everything():
    tables = (Event, Member, Registration)
    return [await table.select().order_by(table.id) for table in tables]


@pytest.mark.parametrize(
    ("layout", "expected"), [(LAYOUT_2019, [2, 0, 0, 0]), (LAYOUT_2026, [1, 0, 0, 1])]
)
async def test_both_layouts_are_previewed_and_brought_in(house, layout, expected):
    event = await an_event()

    before = await seen(event, layout)
    nothing_yet = await Registration.count()
    after = await brought(event, layout)

    assert (counts(before), nothing_yet) == (expected, 0)
    assert counts(after) == expected
    assert await Registration.count() == expected[0]
    assert (await Registration.objects().first()).source == Source.ROSTER


@pytest.mark.parametrize("layout", [LAYOUT_2019, LAYOUT_2026])
async def test_the_same_file_twice_changes_nothing(house, layout):
    event = await an_event()
    await brought(event, layout)
    before = await everything()

    again = await brought(event, layout)

    assert again.brought == 0
    assert await everything() == before


async def test_the_event_knows_how_many_places_are_taken_and_nobody_is_mailed(house):
    event = await an_event()

    await brought(event, LAYOUT_2019)

    event = await Event.objects().first()
    assert (event.taken, event.waiting) == (1, 1)
    assert await Message.count() == 0


async def test_a_person_without_an_address_is_a_guest_who_is_checked_in_by_name(house):
    event = await an_event()
    await brought(event, RIN)
    rin = await Member.objects().get(Member.name == "凛")

    line = (await door_list(event)).sought("凛").lines[0]
    arrival = await arrive(event, str(line.id), "aoi")

    assert (rin.email, rin.standing, rin.company) == (None, "guest", "アカネ工業")
    assert (arrival.is_first, arrival.member.name) == (True, "凛")


async def test_a_known_address_is_the_same_person_who_speaks_for_themselves(house):
    event = await an_event()
    await aoi()

    await brought(event, AOI)

    person = await Member.objects().get(Member.email == "aoi@example.jp")
    assert (person.name, person.company) == ("aoi", "アオバ")
    [account] = await AccountElsewhere.objects()
    assert (account.member, account.platform, account.user) == (person.id, "connpass", "aoi_m")
    assert await Member.count() == 1


async def test_two_people_of_one_address_stay_two(house):
    event = await an_event()

    await brought(event, AOI + RIN.replace("アカネ工業,", "アカネ工業,aoi@example.jp"))

    people = await Member.select(Member.name, Member.email).order_by(Member.created_at)
    assert people == [
        {"name": "水野 葵", "email": "aoi@example.jp"},
        {"name": "凛", "email": None},
    ]


async def test_a_preview_says_what_becomes_what(house):
    event = await an_event()
    await brought(event, RIN)

    with speaking("en"):
        changed = (await seen(event, RIN.replace("参加,,", "参加キャンセル,,"))).of("changed")

    change = changed[0].changes[0]
    assert (change.what, change.before, change.after) == ("Standing", "Confirmed", "Cancelled")
    assert (await Registration.objects().first()).standing == Standing.CONFIRMED


async def test_who_cancelled_and_came_back_with_a_new_number_is_one_registration(house):
    event = await an_event()
    await brought(event, RIN)
    gone = RIN.replace("参加,,", "参加キャンセル,,")
    back = RIN.replace(",2\n", ",7\n").replace("11時", "12時")

    after = await brought(event, gone + back)

    assert counts(after) == [0, 1, 0, 1]
    assert [row.reason for row in after.left_out] == [Reason.PERSON_TWICE]
    registration = await Registration.objects().first()
    [place] = await PlaceElsewhere.objects()
    assert (registration.standing, place.number) == (Standing.CONFIRMED, "7")


async def test_who_registered_here_keeps_that_registration(house):
    event = await an_event()
    mine = await register(event, await aoi())

    after = await brought(event, AOI)

    assert [row.reason for row in after.left_out] == [Reason.REGISTERED_HERE]
    registration = await Registration.objects().first()
    assert (registration.id, registration.source) == (mine.id, Source.WEB)


async def test_a_cancellation_made_here_after_the_file_told_stays(house):
    event = await an_event()
    await brought(event, RIN)
    await cancel(await Registration.objects().first(), "by telephone")

    again = await brought(event, RIN)

    assert again.brought == 0
    assert (await Registration.objects().first()).standing == Standing.CANCELLED


async def test_turns_follow_the_order_of_registering_there(house):
    event = await an_event(places=1)
    await register(event, await haruto())
    waiting = [RIN.replace("参加,,", "補欠,,"), AOI.replace("参加,,", "補欠,,")]

    await brought(event, "".join(waiting))

    lines = await Registration.select(Registration.member.name).order_by(Registration.turn)
    assert [line["member.name"] for line in lines] == ["haruto", "水野 葵", "凛"]


async def test_more_people_than_places_are_refused_and_all_stays_as_it_was(house):
    event = await an_event(places=1)
    before = await everything()

    with speaking("en"), pytest.raises(Refused) as said:
        await brought(event, AOI + RIN)

    assert said.value.sentence == (
        "With this roster 2 people would have a place, but there are 1. "
        "Raise the number of places first."
    )
    assert await everything() == before
    assert await RosterFile.count() == 1


async def test_a_file_is_kept_until_it_is_brought_in_and_no_longer(house):
    event = await an_event()
    await keep(event, "old.csv", as_bytes(AOI))
    file = await keep(event, "new.csv", as_bytes(RIN))
    kept = [each["name"] for each in await RosterFile.select(RosterFile.name)]

    await bring_in(event, file)

    assert kept == ["new.csv"]
    assert [bytes(each.content) for each in await RosterFile.objects()] == [b""]


async def test_who_was_merged_is_found_by_what_either_account_was_known_by(house):
    event = await an_event()
    stays, ends = await haruto(), await someone("rin")
    for person, user in ((stays, "haruto_n"), (ends, "rin")):
        await AccountElsewhere(member=person.id, platform="connpass", user=user).save()
    await merge(stays, ends)

    await brought(event, RIN)

    assert [each.member for each in await Registration.objects()] == [stays.id]
    assert await Member.count() == 2
