"""One evening on two platforms: one list of people, each of them once."""

from community.checkins.tables import CheckIn
from community.events.tables import Event
from community.language import speaking
from community.members.tables import Member
from community.merging.merge import merge
from community.privacy.erase import erase
from community.registering.register import register
from community.registrations.tables import Registration, Standing
from community.rosters.begin_import import begin_import
from community.rosters.bring_in import bring_in
from community.rosters.keep import keep
from community.rosters.look import preview
from community.rosters.tables import AccountElsewhere, PlaceElsewhere
from tests.cast import an_event, aoi, haruto, someone
from tests.platforms.files import DOORKEEPER, LUMA, PEATIX
from tests.rosters.lists import brought, connpass, luma, seen

AOI = ("g-1", "水野 葵", "aoi@example.jp", "approved")


async def places() -> list[tuple[str, str, str]]:
    rows = await PlaceElsewhere.objects().order_by(PlaceElsewhere.platform)
    return [(each.platform, each.number, each.standing) for each in rows]


async def test_the_same_address_on_two_lists_is_one_person_with_two_places(house):
    event = await an_event()
    await brought(event, luma(AOI))

    after = await brought(event, DOORKEEPER)

    assert (after.count("changed"), after.count("new")) == (1, 2)
    assert await Member.count() == 3
    of_aoi = [each for each in await places() if each[1] in ("D-1", "g-1")]
    assert of_aoi == [("doorkeeper", "D-1", "confirmed"), ("luma", "g-1", "confirmed")]


async def test_whoever_cancels_on_one_list_keeps_the_place_of_the_other(house):
    event = await an_event()
    await brought(event, luma(AOI))
    await brought(event, DOORKEEPER)

    await brought(event, luma((*AOI[:3], "declined")))

    [registration] = await Registration.objects().where(
        Registration.member.email == "aoi@example.jp"
    )
    assert registration.standing == Standing.CONFIRMED


async def test_whoever_cancels_on_both_has_no_place(house):
    event = await an_event()
    both = DOORKEEPER.decode()
    await brought(event, luma(AOI))
    await brought(event, both.encode())

    await brought(event, luma((*AOI[:3], "declined")))
    await brought(event, both.replace("一般,参加", "一般,キャンセル").encode())

    [registration] = await Registration.objects().where(
        Registration.member.email == "aoi@example.jp"
    )
    assert registration.standing == Standing.CANCELLED
    assert (await Event.objects().first()).taken == 0


async def test_the_same_name_is_proposed_and_decided_by_a_person(house):
    event = await an_event()
    await brought(event, connpass(("1", "rin", "凛", "参加"), ("2", "ren", "蓮", "参加")))
    other = luma(("g-2", " 凛", "rin@example.jp", "approved"))

    proposed = (await seen(event, other)).of("perhaps")
    await begin_import(event, await keep(event, "b.csv", other), ["g-2"], cancels_gone=False)

    assert [(line.name, line.perhaps) for line in proposed] == [("凛", "凛")]
    people = await Member.select(Member.name, Member.email).order_by(Member.name)
    assert people == [{"name": "凛", "email": "rin@example.jp"}, {"name": "蓮", "email": None}]


async def test_without_a_yes_the_same_name_is_two_people(house):
    event = await an_event()
    await brought(event, connpass(("1", "rin", "凛", "参加")))

    await brought(event, luma(("g-2", "凛", "rin@example.jp", "approved")))
    again = await seen(event, luma(("g-2", "凛", "rin@example.jp", "approved")))

    assert await Member.count() == 2
    assert (again.brought, again.count("perhaps")) == (0, 0)


async def test_two_people_of_one_name_here_are_proposed_to_nobody(house):
    event = await an_event()
    await brought(event, connpass(("1", "a", "凛", "参加"), ("2", "b", "凛", "参加")))

    proposed = await seen(event, luma(("g-2", "凛", "rin@example.jp", "approved")))

    assert proposed.count("perhaps") == 0


async def test_who_registered_here_is_on_the_merged_list_too(house):
    event = await an_event()
    mine = await register(event, await aoi())

    first = await brought(event, luma(AOI))
    again = await seen(event, luma(AOI))

    [place] = await PlaceElsewhere.objects()
    assert (place.registration, first.count("left_out"), again.brought) == (mine.id, 1, 0)


async def test_who_is_gone_is_shown_and_stays_unless_somebody_says_so(house):
    event = await an_event()
    rin = ("g-2", "凛", "rin@example.jp", "approved")
    await brought(event, luma(AOI, rin))

    shown = await brought(event, luma(AOI))
    stays = await Registration.count().where(Registration.standing == "confirmed")
    file = await keep(event, "b.csv", luma(AOI))
    await begin_import(event, file, [], cancels_gone=True)

    assert ([each.name for each in shown.gone], shown.brought, stays) == (["凛"], 0, 2)
    assert await Registration.count().where(Registration.standing == "confirmed") == 1
    assert (await Event.objects().first()).taken == 1
    assert (await seen(event, luma(AOI))).count("gone") == 0


async def test_a_full_evening_takes_a_list_in_which_others_are_gone(house):
    event = await an_event(places=1)
    await brought(event, luma(AOI))
    file = await keep(event, "b.csv", luma(("g-2", "凛", "rin@example.jp", "approved")))

    before = await preview(event, file)
    await begin_import(event, file, [], cancels_gone=True)

    assert before.excess == ""
    kept = await Registration.objects(Registration.member).where(
        Registration.standing == "confirmed"
    )
    assert [each.member.name for each in kept] == ["凛"]


async def test_whom_the_platform_saw_is_checked_in_once(house):
    event = await an_event()

    first = await brought(event, LUMA)
    again = await brought(event, LUMA)

    [came] = await CheckIn.objects()
    assert (came.method, came.by_name, came.at.isoformat()) == (
        "roster",
        "luma",
        "2027-01-22T10:05:00+00:00",
    )
    assert (first.count("arrives"), again.brought) == (1, 0)


async def test_who_paid_there_owes_nothing_here_and_the_amount_is_shown(house):
    event = await an_event()

    await brought(event, LUMA)

    [place] = await PlaceElsewhere.objects().where(PlaceElsewhere.number == "g-1")
    [registration] = await Registration.objects().where(Registration.id == place.registration)
    assert (place.paid, place.paid_yen, registration.fee_yen) == ("1500 JPY", 1500, 0)


async def test_somebody_who_bought_for_another_is_not_that_other(house):
    event = await an_event()

    await brought(event, PEATIX)
    again = await brought(event, PEATIX)

    people = await Member.select(Member.name).order_by(Member.name)
    assert [each["name"] for each in people] == [
        "ハルト",
        "ミズノ アオイ",
        "ミズノ アオイ +1",
        "レン",
    ]
    assert [each.user for each in await AccountElsewhere.objects()] == ["501", "503"]
    assert again.brought == 0


async def test_a_kind_of_the_same_name_is_theirs_and_its_places_count(house):
    event = await an_event(kinds=({"name": "会員枠"}, {"name": "一般", "capacity": 1}))

    shown = await seen(event, PEATIX)
    with speaking("en"):
        said = shown.excess

    assert said == (
        "With this roster 3 people would have a place of “一般”, but there are 1. "
        "Raise the number of its places first."
    )


async def test_merged_accounts_keep_both_places_and_an_erased_one_none(house):
    event = await an_event()
    await brought(event, luma(AOI))
    await brought(event, connpass(("1", "aoi_m", "葵", "参加")))
    here, there = await Member.objects().order_by(Member.created_at)

    await merge(here, there)
    merged = {each.registration for each in await PlaceElsewhere.objects()}
    await erase(await Member.objects().get(Member.id == here.id))

    assert len(merged) == 1
    assert (await PlaceElsewhere.count(), await AccountElsewhere.count()) == (0, 0)


async def test_a_file_that_names_an_erased_person_goes_in_any_letters(house):
    event = await an_event()
    rin = await someone("凛", email="rin@example.jp")
    text = luma(("g-2", "凛", "rin@example.jp", "approved")).decode()
    file = await keep(event, "a.tsv", text.replace(",", "\t").encode("utf-16"))

    await erase(rin)

    assert await type(file).count() == 0


async def test_nobody_brings_in_what_has_been_brought_in(house):
    event = await an_event()
    await haruto()
    file = await keep(event, "a.csv", luma(AOI))
    first = await bring_in(event, file)

    again = await bring_in(event, file)

    assert (first.count("new"), again.counts, await Registration.count()) == (1, first.counts, 1)
