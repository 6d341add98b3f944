"""Two accounts of one person become one; nothing is lost, nothing counts twice."""

import asyncio
from datetime import timedelta

import msgspec
import pytest

from community.access.held import held_by
from community.access.tables import Passkey
from community.checkins.check_in import check_in
from community.checkins.tables import CheckIn, Method
from community.clock import moved_to, now
from community.consents.decide import give, refuse
from community.consents.find import has_given
from community.consents.purpose import Purpose
from community.database import fetch_value
from community.events.tables import Event
from community.ledger.ledger import ledger_of
from community.members.find import by_address, find_or_greet
from community.members.tables import Member
from community.memberships.apply import apply, approve
from community.memberships.count import counted_on
from community.merging.alike import alike
from community.merging.merge import merge, what_moves
from community.outbox.tables import Message
from community.payments.means import Means
from community.payments.record import record
from community.privacy.erase import erase
from community.refusal import Conflict, Refused
from community.registering.register import register
from community.registrations.mine import registrations_of
from community.registrations.tables import Registration
from community.signing_in.ask import Request, mail_link
from tests.cast import an_event, aoi, as_, haruto, mei, someone
from tests.outputs.at_roundtable import a_round, a_roundtable, writer_at, wrote


async def again(member: Member) -> Member:
    return await Member.objects().get(Member.id == member.id)


async def test_everything_moves_and_the_old_address_leads_to_the_one_that_stays(house):
    stays, ends = await haruto(), await someone("haru")
    event = await an_event()
    registration = await register(event, ends)
    assert [each.id for each in await registrations_of(stays)] == []

    await merge(stays, ends)

    assert [each.id for each in await registrations_of(stays)] == [registration.id]
    assert (await again(ends)).badge == "merged"
    assert (await by_address("HARU@example.jp")).id == stays.id
    assert (await find_or_greet("はる", "haru@example.jp")).id == stays.id
    assert await what_moves(await again(ends)) == []


@pytest.mark.parametrize("better", ["stays", "ends"])
async def test_of_two_registrations_the_better_one_stays(house, better):
    event = await an_event(places=1)
    stays, ends = await haruto(), await mei()
    first, second = (stays, ends) if better == "stays" else (ends, stays)
    has_place, waits = await register(event, first), await register(event, second)
    await register(event, await someone("ren"))

    await merge(stays, ends)

    [mine] = await registrations_of(stays)
    assert (mine.id, mine.standing, mine.ticket_serial) == (
        has_place.id, "confirmed", has_place.ticket_serial,
    )  # fmt: skip
    [theirs] = await registrations_of(ends)
    assert (theirs.id, theirs.standing) == (waits.id, "cancelled")
    counted = await Event.objects().get(Event.id == event.id)
    assert (counted.taken, counted.waiting) == (1, 1)


async def test_what_was_paid_counts_for_the_registration_that_stays(house):
    event = await an_event()
    stays, ends = await haruto(), await mei()
    first, second = await register(event, stays), await register(event, ends)
    await record(second, Means.CASH, 3000, 0, "aoi")

    await merge(stays, ends)

    paid = {each.id: each.paid_yen for each in await Registration.objects()}
    assert paid == {first.id: 3000, second.id: 0}
    assert (await ledger_of(event)).total_yen == 3000


async def test_a_place_given_free_goes_to_the_first_in_line(house):
    event = await an_event(places=2)
    stays, ends, ren = await haruto(), await mei(), await someone("ren")
    for each in (stays, ends, ren):
        await register(event, each)

    await merge(stays, ends)

    assert [each.standing for each in await registrations_of(ren)] == ["confirmed"]


async def test_who_came_twice_came_once_and_keeps_the_chair_and_the_words(house):
    event, stays, ends = await an_event(), await haruto(), await mei()
    for each in (stays, ends):
        await check_in(event, await register(event, each), Method.NAME, "aoi")
    here = await a_roundtable(event, await a_round(event), "A", ends)
    item = await wrote(await writer_at(here, ends), "初回応答時間")

    await merge(stays, ends)

    assert await CheckIn.count().where(CheckIn.undone_at.is_null()) == 1
    [mine] = await registrations_of(stays)
    assert await fetch_value("SELECT registration FROM chair") == mine.id
    assert await fetch_value("SELECT author FROM item WHERE id = $1", item.id) == mine.id


async def test_either_was_a_member_and_one_is_counted(house):
    stays, ends = await mei(), await approve(await apply(await someone("me"), "はい"))

    await merge(stays, ends)

    assert ((await again(stays)).is_member, (await again(ends)).is_member) == (True, False)
    assert (await counted_on()).members == 1
    assert (await again(stays)).motive == "はい"


async def test_two_memberships_become_the_longer_one(house):
    stays, ends = await haruto(), await someone("haru", standing="member")
    await Member.update({Member.member_until: now() + timedelta(days=5)}).where(
        Member.id == stays.id
    )

    await merge(stays, ends)

    assert (await again(stays)).member_until is None
    assert (await counted_on()).members == 1


async def test_what_was_answered_last_counts(house):
    stays, ends = await haruto(), await mei()
    await give(stays, Purpose.QUOTE)
    await refuse(ends, Purpose.QUOTE)
    assert await has_given(stays, Purpose.QUOTE)

    await merge(stays, ends)

    assert not await has_given(stays, Purpose.QUOTE)


async def test_whoever_was_signed_in_as_the_other_is_signed_out(open_browser):
    stays, ends = await haruto(), await mei()
    browser = await as_(ends, open_browser())
    assert (await browser.get("/me")).status_code == 200

    await merge(stays, ends)

    assert (await browser.get("/me")).status_code == 303


async def test_roles_are_not_taken_over_by_merging(house):
    attacker, owner = await mei(), await aoi()

    with pytest.raises(Conflict):
        await merge(attacker, owner)
    assert await held_by(attacker.id) == ()

    await merge(attacker, owner, by_owner=True)
    assert await held_by(attacker.id) != ()


async def test_nobody_brings_their_own_passkey_to_an_owner_by_merging(house):
    owner, attacker = await aoi(), await mei()
    await Passkey(member=attacker.id, name="mine", credential_id=b"1", public_key=b"2").save()

    with pytest.raises(Conflict):
        await merge(owner, attacker)
    assert await Passkey.count().where(Passkey.member == owner.id) == 0

    await merge(owner, attacker, by_owner=True)
    assert await Passkey.count().where(Passkey.member == owner.id) == 1


async def test_a_link_for_the_old_address_goes_to_the_persons_own(house):
    stays, ends = await haruto(), await mei()
    await merge(stays, ends)

    await mail_link(msgspec.json.encode(Request("mei@example.jp", "/", "ja", "0" * 64)).decode())

    sent = await Message.objects().where(Message.cause.like("sign-in:%"))
    assert [each.to_address for each in sent] == ["haruto@example.jp"]


async def test_what_cannot_be_merged(house):
    stays, ends, third = await haruto(), await mei(), await someone("ren")
    await merge(stays, ends)

    for one, other in ((stays, stays), (stays, ends), (ends, third)):
        with pytest.raises((Conflict, Refused)):
            await merge(one, other)


async def test_two_organisers_merge_at_once(house):
    stays, ends = await haruto(), await mei()

    done = await asyncio.gather(merge(stays, ends), merge(ends, stays), return_exceptions=True)

    assert [isinstance(each, Conflict) for each in done].count(True) == 1
    assert await Member.count().where(Member.merged_into.is_not_null()) == 1


async def test_a_person_without_an_address_is_joined_to_one_who_has(house):
    stays = await someone("葉", email=None, external_id="connpass:yo")
    ends = await someone("葉2", email="yo@example.jp")

    merged = await merge(stays, ends)

    assert (merged.email, (await again(ends)).email) == ("yo@example.jp", None)


async def test_deleting_the_person_deletes_what_was_joined(house):
    stays, ends = await haruto(), await mei()
    await merge(stays, ends)

    await erase(await again(stays))

    assert await Member.count().where(Member.email.is_not_null()) == 0
    assert await Member.count().where(Member.name.is_in(["haruto", "mei"])) == 0


async def test_the_organiser_finds_both_and_sees_what_moves(open_browser):
    stays, ends = await haruto(), await someone("haruto", email="h@example.jp")
    await register(await an_event(), ends)
    browser = await as_(await aoi(), open_browser(accept_language="en"))

    assert [each.id for each in await alike(stays)] == [ends.id]
    page = await browser.get(f"/members/{stays.id}/merging?other={ends.id}")
    done = await browser.post(f"/members/{stays.id}/merging", data={"other": str(ends.id)})

    assert 'Registrations: <span class="number">1</span>' in page.text
    assert done.headers["location"] == f"/members/{stays.id}"
    assert await Registration.count().where(Registration.member == stays.id) == 1


async def test_who_was_a_member_counts_for_the_days_before_the_deletion(house):
    member, then = await haruto(), now()
    with moved_to(now() + timedelta(days=2)):
        await erase(member)

        assert (await counted_on()).members == 0
        assert (await counted_on(then.date())).members == 1
