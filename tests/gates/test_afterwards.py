"""What gates without network could not know."""

from community.cancelling.cancel import cancel
from community.checkins.check_in import check_in
from community.checkins.let_in import let_in_anyway
from community.checkins.tables import Method, Said
from community.gates.afterwards import afterwards
from community.gates.take_scans import take_scans
from community.members.tables import Member
from community.registering.register import register
from community.registrations.tables import Registration
from community.transfers.pass_on import pass_on
from tests.cast import an_event, haruto, mei
from tests.gates.test_take_scans import scan


def names(doubts):
    return [doubt.line.name for doubt in doubts]


async def test_a_ticket_that_opened_two_gates_is_told_with_both(house):
    event = await an_event()
    haru = await register(event, await haruto())
    online = await register(event, await mei())
    await take_scans(event, [scan(event, haru, 3)], "east")
    await take_scans(event, [scan(event, haru, 1)], "west")
    await check_in(event, online, Method.CAMERA, "aoi")
    await take_scans(event, [scan(event, online, 2)], "west")

    found = await afterwards(event)

    assert {d.line.name: [each.by_name for each in d.seen] for d in found.twice} == {
        "haruto": ["east", "west"],
        "mei": ["west", "aoi"],
    }


async def test_who_was_seen_again_by_a_gate_that_knew_it_is_no_doubt(house):
    event = await an_event(fee_yen=0, member_fee_yen=0)
    haru = await register(event, await haruto())
    again = scan(event, haru, 1, said=Said.ALREADY)

    await take_scans(event, [scan(event, haru, 3), again], "east")

    assert (await afterwards(event)).is_empty


async def test_who_had_cancelled_is_told_until_they_are_let_in(house):
    event = await an_event()
    haru = await register(event, await haruto())
    seen = scan(event, haru)
    await cancel(haru)
    await take_scans(event, [seen], "east")

    assert names((await afterwards(event)).without_place) == ["haruto"]
    await let_in_anyway(event, await Member.objects().get(Member.name == "haruto"), "aoi")
    assert (await afterwards(event)).without_place == []


async def test_a_ticket_that_was_passed_on_before_the_door_knew_is_told(house):
    event = await an_event()
    haru = await register(event, await haruto())
    old = scan(event, haru)
    await pass_on(haru, "yuki", "yuki@example.jp")
    taken = await Registration.objects().get(Registration.id == haru.id)

    await take_scans(event, [old, scan(event, taken)], "east")

    found = await afterwards(event)
    assert names(found.without_place) == ["yuki"]
    assert [each.id for each in found.without_place[0].seen] == [old.id]
    assert found.twice == []


async def test_who_still_has_to_pay_is_told(house):
    event = await an_event()
    haru = await register(event, await haruto())
    await take_scans(event, [scan(event, haru)], "east")

    unpaid = (await afterwards(event)).unpaid

    assert [(doubt.line.name, doubt.line.due_yen) for doubt in unpaid] == [("haruto", 2000)]


async def test_what_nobody_has_is_told_and_what_was_undone_is_not(house):
    event = await an_event()
    haru = await register(event, await haruto())
    nobody = scan(event, haru, shown="7K2M-Q4TX", said=Said.KEPT)
    gone = scan(event, haru, shown="7K2M-Q4TY", said=Said.KEPT, undone=True)

    await take_scans(event, [nobody, gone], "east")

    found = (await afterwards(event)).nobody
    assert [(each.id, each.number, each.by_name) for each in found] == [
        (nobody.id, "7K2M-Q4TX", "east")
    ]
