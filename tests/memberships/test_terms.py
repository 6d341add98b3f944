"""Tiers, terms, and what happens when a membership runs out or is left."""

from datetime import UTC, datetime, timedelta

import pytest

from community.clock import moved_to, now
from community.members.tables import Member, Tier
from community.memberships.apply import apply, approve
from community.memberships.count import counted_on
from community.memberships.leave import leave
from community.memberships.membership import history_of, months_later
from community.memberships.renew import ask_to_renew, look_after_terms, renew
from community.memberships.tiers import offer_tier
from community.outbox.tables import Message
from community.refusal import Conflict, Refused
from tests.cast import as_, haruto, mei, someone


async def a_tier(**known) -> Tier:
    return await offer_tier(
        Tier(**{"name_ja": "個人", "name_en": "Personal", "months": 12, **known})
    )


async def a_member_of(tier: Tier) -> Member:
    return await approve(await apply(await mei(), ""), tier=tier)


async def again(member: Member) -> Member:
    return await Member.objects().get(Member.id == member.id)


async def news() -> list[str]:
    mails = await Message.select(Message.cause).order_by(Message.queued_at)
    return [mail["cause"].partition(":")[0] for mail in mails]


def test_a_term_ends_with_the_day_and_february_has_its_last():
    given = datetime(2027, 8, 31, 3, tzinfo=UTC)

    assert months_later(given, 6) == datetime(2028, 2, 29, 14, 59, 59, tzinfo=UTC)


async def test_a_membership_lapses_in_the_night_after_its_last_day(house):
    member = await a_member_of(await a_tier())

    with moved_to(member.member_until - timedelta(days=20)):
        await look_after_terms()
        await look_after_terms()
        assert (await again(member)).is_member
    with moved_to(member.member_until + timedelta(hours=3)):
        assert not (await again(member)).is_member, "at the instant, whenever the night's job runs"
        await look_after_terms()
        await look_after_terms()

    assert (await again(member)).standing == "lapsed"
    assert await news() == ["membership", "expiring", "lapsed"]


async def test_a_renewed_term_goes_on_from_the_day_it_ran_to(house):
    member = await a_member_of(await a_tier())
    with moved_to(member.member_until - timedelta(days=10)):
        await ask_to_renew(member)
        renewed = await renew(member)

    assert renewed.member_until == months_later(member.member_until, 12)
    assert [each.began for each in await history_of(member)] == ["renewed", "approved"]
    assert (await again(member)).renewal_asked_at is None


async def test_a_lapsed_member_comes_back_from_today(house):
    member = await a_member_of(await a_tier(months=1))
    with moved_to(member.member_until + timedelta(days=40)):
        await look_after_terms()
        renewed = await renew(await again(member))
        today = now()

        assert renewed.member_until == months_later(today, 1)
        assert (await counted_on()).members == 1


async def test_a_membership_without_an_end_is_not_renewed(house):
    with pytest.raises(Conflict):
        await renew(await haruto())


async def test_a_tier_without_the_member_price(house):
    tier = await a_tier(has_member_price=False)
    member = await a_member_of(tier)
    assert (member.is_member, member.has_member_price) == (True, False)

    tier.has_member_price = True
    await offer_tier(tier)

    assert (await again(member)).has_member_price
    with pytest.raises(Refused):
        await offer_tier(Tier(name_ja="  ", name_en="x"))


async def test_members_are_counted_as_of_a_day(house):
    member = await a_member_of(await a_tier())
    await haruto()
    await someone("sora")
    day = now().date()
    with moved_to(now() + timedelta(days=3)):
        await leave(member)

        assert (await counted_on()).members == 1
        assert (await counted_on(day)).members == 2
        assert (await counted_on(day - timedelta(days=1))).members == 0
        assert (await counted_on(day + timedelta(days=900))).at <= now(), "no day lies ahead"


async def test_leaving_says_first_what_happens(open_browser):
    browser = await as_(await haruto(), open_browser(accept_language="en"))

    asked = await browser.get("/me/leaving")
    left = await browser.post("/membership/leaving")

    assert "Your membership ends at once." in asked.text
    assert left.headers["location"] == "/me"
    mine = (await browser.get("/me")).text
    assert ("Become a member" in mine, "Earlier memberships" in mine) == (True, True)
    assert await news() == ["left"]
    with pytest.raises(Conflict):
        await leave(await Member.objects().get(Member.name == "haruto"))
