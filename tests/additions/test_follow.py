"""The price of a place follows the membership, says so, and is mailed once."""

import asyncio
from datetime import timedelta

import pytest

from community.additions.follow import follow_membership
from community.cancelling.cancel import cancel
from community.changes.everybody import everybody
from community.clock import moved_to, now
from community.database import fetch_value
from community.events.invite import invite
from community.members.tables import Member
from community.memberships.apply import apply, approve
from community.memberships.leave import leave
from community.memberships.membership import FOLLOW
from community.outbox.tables import Message
from community.prices.offer_code import CodePlan, offer_code
from community.prices.price import lines_in_english
from community.registering.register import register
from community.registering.wish import Wish
from community.registrations.find import by_member
from community.waitlist.promote import passed_over
from tests.cast import NEXT_MONTH, an_event, aoi, as_, haruto, mei, someone


async def price_of(event, member: Member) -> tuple[int, list[str]]:
    registration = await by_member(event, member)
    return registration.fee_yen, [line.why for line in lines_in_english(registration.price_lines)]


async def mails_about_price() -> int:
    return await Message.count().where(Message.cause.like("price_changed:%"))


async def test_whoever_becomes_a_member_pays_less_for_what_is_to_come(house):
    event, guest = await an_event(), await apply(await mei(), "")
    await register(event, guest)

    await approve(guest)
    await follow_membership(str(guest.id))

    assert await price_of(event, guest) == (2000, ["", "Because you are a member."])
    assert await mails_about_price() == 1


async def test_whoever_leaves_pays_the_regular_price_and_reads_why(house):
    event, member = await an_event(), await haruto()
    await register(event, member)

    await leave(member)
    await follow_membership(str(member.id))
    await follow_membership(str(member.id))

    assert await price_of(event, member) == (3000, ["Because your membership has ended."])
    assert await mails_about_price() == 1
    mail = await Message.objects().get(Message.cause.like("price_changed:%"))
    assert "会員期間が終わったため" in mail.text


async def test_a_code_stays_and_so_does_the_price_that_was_promised(house):
    event, member = await an_event(), await haruto()
    await offer_code(event, CodePlan("FRIENDS", 500, uses_allowed=3))
    await register(event, member, Wish("FRIENDS"))
    event.fee_yen = 4000
    await event.save()

    await leave(member)
    await follow_membership(str(member.id))

    assert (await price_of(event, member))[0] == 3000 - 500


async def test_what_has_begun_keeps_its_price(house):
    event, member = await an_event(), await haruto()
    await register(event, member)

    with moved_to(NEXT_MONTH + timedelta(minutes=1)):
        await leave(member)
        await follow_membership(str(member.id))

    assert ((await price_of(event, member))[0], await mails_about_price()) == (2000, 0)


async def test_a_change_of_membership_is_followed_by_a_job(house):
    await leave(await haruto())

    queued = await fetch_value("SELECT count(*) FROM pgqueuer WHERE entrypoint = $1", FOLLOW)

    assert queued == 1


@pytest.mark.parametrize("turn", range(6))
async def test_approved_while_registering(house, turn):
    event, guest = await an_event(), await apply(await mei(), "")

    async def approved() -> None:
        await asyncio.sleep(turn * 0.002)
        await approve(guest)
        await follow_membership(str(guest.id))

    await asyncio.gather(register(event, guest), approved())

    assert (await price_of(event, guest))[0] == 2000


async def test_promotion_asks_anew_who_is_a_member(house):
    event = await an_event(places=1)
    first, member = await register(event, await mei()), await haruto()
    await register(event, member)
    await Member.update({Member.member_until: now() - timedelta(days=1)}).where(
        Member.id == member.id
    )

    await cancel(first)

    assert (await price_of(event, member))[0] == 3000


async def test_who_is_no_longer_a_member_is_passed_over_at_a_members_evening(house):
    event = await an_event(places=1, audience="members")
    ren, member = await someone("ren", standing="member"), await haruto()
    invited = (await invite(event, "澪", "mio@example.jp")).member
    first = await register(event, ren)
    for each in (member, await Member.objects().get(Member.id == invited)):
        await register(event, each)
    await leave(member)

    await cancel(first)

    people = await everybody(event)
    assert [each.member.name for each in people.confirmed] == ["澪"]
    assert [each.member.name for each in people.waiting] == ["haruto"]
    assert await passed_over(event) == [people.waiting[0].id]


async def test_the_organiser_reads_why_somebody_is_passed_over(open_browser):
    event, member = await an_event(places=1, audience="members"), await haruto()
    for each in (await someone("ren", standing="member"), member):
        await register(event, each)
    await leave(member)
    browser = await as_(await aoi(), open_browser(accept_language="en"))

    text = (await browser.get(f"/events/{event.slug}/registrations")).text

    assert text.count("No longer a member: gets no place") == 1
