"""Who is registered already comes with others after all, and groups grow."""

from datetime import timedelta

import pytest

from community.cancelling.cancel import cancel
from community.changes.change_to import change_to
from community.changes.take_held import take_held
from community.clock import moved_to
from community.groups.close_group import close_group_in_time, close_group_of
from community.groups.come_with import come_with
from community.groups.group_wish import GroupWish
from community.groups.grow_group import grow_group
from community.outbox.tables import Message
from community.places.kinds import kind_by_id, kinds_of
from community.refusal import Conflict, Refused
from community.registrations.group import Companion
from community.waitlist.turns import in_turn
from tests.cast import an_event, as_, haruto, someone
from tests.groups.test_groups import alone, found, group_of, join, standings
from tests.letters import letters_are_written

PAGE = "/events/hitori-cs-33/registrations"


async def founded_by(registration, size=2):
    return await come_with(registration, GroupWish(size=size, called="word"))


async def joins(registration, first):
    key = (await group_of(first)).link_key
    return await come_with(registration, GroupWish(link_key=key, called="word"))


async def test_two_who_have_places_come_together_and_keep_them(house):
    event = await an_event(places=2)
    aoi, ren = await alone(event, "aoi", "ren")

    await founded_by(aoi)
    await joins(ren, aoi)

    assert await standings(aoi, ren) == ["confirmed"] * 2
    assert (await group_of(ren)).id == (await group_of(aoi)).id


async def test_the_letter_brings_the_founder_the_link(house):
    event = await an_event(places=2)
    (aoi,) = await alone(event, "aoi")
    await letters_are_written()

    await founded_by(aoi)
    await letters_are_written()

    mails = await Message.objects().where(Message.to_address == "aoi@example.jp")
    assert ["/together/" in each.text for each in mails] == [False, True]


async def test_who_founds_a_group_while_registering_reads_the_link_in_the_first_letter(house):
    event = await an_event()
    await found(event, "aoi", 3)
    await letters_are_written()

    mail = await Message.objects().get(Message.to_address == "aoi@example.jp")
    assert "/together/" in mail.text


async def test_who_waits_hands_no_turn_on_to_a_friend(house):
    event = await an_event(places=1)
    sora, first, second, third = await alone(event, "sora", "first", "second", "third")
    await founded_by(first)
    await joins(third, first)
    kind = (await group_of(first)).kind

    assert await in_turn(await kind_by_id(event, kind)) == [second.id, first.id, third.id]
    await cancel(sora)
    assert await standings(first, second, third) == ["waitlisted", "confirmed", "waitlisted"]


async def test_one_is_in_one_group_and_only_in_an_open_one(house):
    event = await an_event(places=9)
    aoi, ren, mei = await alone(event, "aoi", "ren", "mei")
    await founded_by(aoi)

    with pytest.raises(Conflict, match=r"グループ"):
        await founded_by(aoi)
    await joins(ren, aoi)
    with pytest.raises(Conflict):
        await joins(mei, aoi)
    with pytest.raises(Refused):
        await come_with(mei, GroupWish(size=1))
    await cancel(mei)
    with pytest.raises(Conflict):
        await founded_by(mei)


async def test_a_complete_group_grows_and_its_link_is_good_again(house):
    event = await an_event(places=9)
    aoi = await found(event, "aoi", 2)
    (ren,) = await join(event, aoi, "ren")
    with pytest.raises(Conflict):
        await join(event, aoi, "mei")

    await grow_group(aoi, 3)
    (mei,) = await join(event, aoi, "late")

    assert await standings(aoi, ren, mei) == ["confirmed"] * 3


async def test_a_group_that_grew_waits_two_days_more_whatever_was_ordered_before(house):
    event = await an_event(places=9)
    aoi = await found(event, "aoi", 2)
    await close_group_of(aoi)
    before = (await group_of(aoi)).complete_by

    with moved_to(before - timedelta(hours=1)):
        await grow_group(aoi, 2)
    with moved_to(before + timedelta(hours=1)):
        await close_group_in_time(str((await group_of(aoi)).id))

    assert (await group_of(aoi)).is_closed is False
    with pytest.raises(Refused):
        await grow_group(aoi, 2)
    with pytest.raises(Refused):
        await grow_group(aoi, 7)


async def test_a_group_in_line_that_grows_waits_from_the_latest_turn(house):
    event = await an_event(places=1)
    (sora,) = await alone(event, "sora")
    aoi = await found(event, "aoi", 1 + 1)
    (ren,) = await join(event, aoi, "ren")
    (between,) = await alone(event, "between")

    await grow_group(ren, 3)
    (mei,) = await join(event, aoi, "mei")
    await cancel(sora)

    assert await standings(between, aoi, ren, mei) == ["confirmed", *["waitlisted"] * 3]


async def test_on_the_ticket_one_founds_a_group_and_the_friend_joins_it_by_the_link(open_browser):
    await an_event(places=9)
    mine, hers = await as_(await haruto(), open_browser()), await someone("ren")
    ticket = (await mine.post(PAGE, data={})).headers["location"]
    ren = await as_(hers, open_browser())
    her_ticket = (await ren.post(PAGE, data={})).headers["location"]

    await mine.post(f"{ticket}/group", data={"group_size": "2"})
    link = (await mine.get(f"/api/v1{ticket}/group")).json()["link"].partition("community.test")[2]
    form = await ren.get((await ren.get(link)).headers["location"])
    wrong = await ren.post(f"{her_ticket}/group", data={"link": "nonsense"})
    joined = await ren.post(f"{her_ticket}/group", data={"link": link})

    assert ("グループに入る" in form.text, wrong.status_code) == (True, 422)
    assert "ren" in (await mine.get(joined.headers["location"].replace(her_ticket, ticket))).text


async def test_programs_found_join_and_grow(open_browser):
    await an_event(places=9)
    mine, ren = (
        await as_(await haruto(), open_browser()),
        await as_(await someone("ren"), open_browser()),
    )
    ticket = (await mine.post(PAGE, data={})).headers["location"]
    hers = (await ren.post(PAGE, data={})).headers["location"]

    made = (await mine.post(f"/api/v1{ticket}/group", json={"people": 2})).json()
    joined = (await ren.post(f"/api/v1{hers}/group", json={"link": made["link"]})).json()
    grown = (await ren.post(f"/api/v1{hers}/group/growth", json={"people": 4})).json()

    assert [(each["size"], len(each["people"])) for each in (made, joined, grown)] == [
        (2, 1), (2, 2), (4, 2),
    ]  # fmt: skip


async def test_who_changes_to_a_place_they_have_paid_leaves_a_group_they_joined_meanwhile(house):
    ahead = {"name": "先払い", "capacity": 2, "pays_ahead": True, "fee_yen": 5000, "position": 2}
    event = await an_event(kinds=({"name": "議論"}, {**ahead, "member_fee_yen": 5000}))
    aoi, ren = await alone(event, "aoi", "ren")
    held = await change_to(aoi, (await kinds_of(event))[1])
    await founded_by(ren)
    await joins(held, ren)

    await take_held(held)

    assert (await group_of(ren)).size == 1
    assert await Companion.count() == 1
