"""Rules of an evening or its series, and the promise that outlives them."""

import asyncio
from datetime import timedelta

import pytest

from community.additions.follow import follow_membership
from community.cancelling.cancel import cancel
from community.changes.change import change
from community.clock import moved_to, now
from community.database import fetch_value, only
from community.events.fill import form_of
from community.events.find import event_by_slug
from community.events.form import plan_of
from community.events.publish import publish
from community.events.tables import Appearance, Event, Role, Series, State
from community.memberships.leave import leave
from community.places.announce import announce
from community.places.kinds import first_kind
from community.prices.keep_rules import drop_rules, keep_rules, keep_series_rules
from community.prices.mirror import mirror_member_fee
from community.prices.price import lines_of
from community.prices.quote import quote
from community.prices.rules import Combine, Contributor, Early, Group, Off, Rules
from community.registering.register import register
from community.registering.walk_in import add_walk_in
from community.registrations.find import by_member
from community.registrations.tables import Registration
from tests.cast import NEXT_MONTH, a_series, an_event, haruto, mei, someone
from tests.events.plans import a_plan
from tests.outputs.at_roundtable import a_round, a_roundtable, writer_at, wrote

HALF = Rules(member=Off(percent=50))
FIRST_THREE = Rules(early=Early(yen=500, first=3))
THANKS = Rules(contributor=Contributor(percent=50, last_events=2))


async def costs(event: Event, member=None, **more) -> int:
    return (await quote(event, await first_kind(event), member, **more)).fee_yen


async def test_an_evening_follows_its_series_until_it_has_rules_of_its_own(house):
    event, member = await an_event(), await haruto()
    fees = [await costs(event, member)]

    await keep_series_rules(await a_series(), Rules(member=Off(yen=2500)))
    fees.append(await costs(event, member))
    await keep_rules(event, Rules(member=Off(percent=100)))
    fees.append(await costs(event, member))
    await drop_rules(event)
    fees.append(await costs(event, member))

    assert fees == [2000, 500, 0, 500]


async def test_what_was_typed_for_members_comes_back_when_the_rule_goes(house):
    event = await announce(a_plan(fee_yen=3000, member_fee_yen=2200))
    member, shown = await haruto(), []

    for rules in (Rules(member=Off(percent=50)), Rules()):
        await keep_rules(event, rules)
        kind, event = await first_kind(event), await Event.objects().get(Event.id == event.id)
        shown.append((kind.member_fee_yen, event.member_fee_yen, await costs(event, member)))

    assert shown == [(1500, 1500, 1500), (2200, 2200, 2200)]


async def test_what_is_typed_while_a_rule_holds_counts_once_it_has_gone(house):
    event = await announce(a_plan(fee_yen=3000, member_fee_yen=2200))
    await keep_series_rules(only(await Series.objects().get(Series.id == event.series)), HALF)
    form = await form_of(await event_by_slug(event.slug))
    typed = form.member_fee_yen

    form.member_fee_yen = "1,800"
    await change(event, plan_of(form))
    kind = await first_kind(event)
    fees = [kind.member_fee_yen]
    await keep_series_rules(only(await Series.objects().get(Series.id == event.series)), Rules())

    fees += [(await first_kind(event)).member_fee_yen]
    assert (typed, fees) == ("2200", [1500, 1800])


async def test_what_was_promised_stays_though_rules_fees_and_codes_change(house):
    event, member = await an_event(), await haruto()
    await keep_rules(event, Rules(member=Off(percent=50), combine=Combine.BEST))
    promised = await register(event, member)

    await keep_rules(event, Rules(member=Off(yen=1)))
    await follow_membership(str(member.id))

    kept = await by_member(event, member)
    assert (promised.fee_yen, kept.fee_yen) == (1500, 1500)
    assert lines_of(kept.price_lines) == lines_of(promised.price_lines)


async def test_the_early_bird_that_was_promised_is_there_when_membership_ends(house):
    event, member = await an_event(), await haruto()
    await keep_rules(event, FIRST_THREE)
    await register(event, member)
    await drop_rules(event)

    await leave(member)
    await follow_membership(str(member.id))

    kept = await by_member(event, member)
    assert [(line.label, line.amount_yen, line.why) for line in lines_of(kept.price_lines)] == [
        ("一般価格", 3000, "会員期間が終わったため"),
        ("早割", -500, "先着3名のため"),
    ]


async def test_the_first_three_of_eight_at_once_are_early(house):
    event = await an_event()
    await keep_rules(event, FIRST_THREE)
    people = [await someone(f"person{number}") for number in range(8)]

    done = await asyncio.gather(*(register(event, person) for person in people))

    assert sorted(each.fee_yen for each in done) == [2500] * 3 + [3000] * 5


async def test_a_place_that_is_given_back_is_early_again(house):
    event = await an_event()
    await keep_rules(event, Rules(early=Early(yen=500, first=1)))
    first = await register(event, await mei())
    fees = [await costs(await Event.objects().get(Event.id == event.id))]

    await cancel(first)

    fees.append((await register(event, await someone("ren"))).fee_yen)
    assert fees == [3000, 2500]


async def test_whoever_is_late_or_at_the_door_pays_the_regular_price(house):
    event, until = await an_event(), now() + timedelta(days=3)
    await keep_rules(event, Rules(early=Early(percent=10, until=until)))

    fees = [await costs(event, at=until), await costs(event, at=until + timedelta(seconds=1))]
    walk_in = await add_walk_in(event, "澪")

    assert (fees, walk_in.fee_yen) == ([2700, 3000], 3000)


async def an_evening_before(days: int, number: int) -> Event:
    begins = now() - timedelta(days=days)
    return await an_event(
        f"hitori-cs-{number}", number=number, starts_at=begins, ends_at=begins + timedelta(hours=2)
    )


async def test_whoever_spoke_at_one_of_the_last_evenings_pays_less_and_reads_where(house):
    before, guest = await an_evening_before(10, 32), await mei()
    event = await an_event()
    await Appearance(event=before.id, role=Role.SPEAKER, name="Mei", email="Mei@example.jp").save()
    await keep_rules(event, THANKS)

    registration = await register(event, guest)

    line = lines_of(registration.price_lines)[1]
    assert (line.amount_yen, line.why) == (-1500, "ひとりCSの夜 #32にご協力いただいたため")
    assert await costs(event, await someone("ren")) == 3000


async def test_whoever_hosted_pays_less_but_only_for_the_last_evenings(house):
    event, guest = await an_event(), await mei()
    await keep_rules(event, THANKS)
    hosted = await register(await an_event("later", number=99), guest)
    oldest = await an_evening_before(50, 30)
    await Registration.update({Registration.event: oldest.id, Registration.is_host: True}).where(
        Registration.id == hosted.id
    )
    fees = [await costs(event, guest)]

    for days, number in ((30, 31), (20, 32)):
        await an_evening_before(days, number)
        fees.append(await costs(event, guest))

    assert fees == [1500, 1500, 3000]


async def test_a_draft_or_an_evening_called_off_is_none_of_the_last(house):
    event, guest = await an_event(), await mei()
    await keep_rules(event, Rules(contributor=Contributor(yen=1000, last_events=1)))
    spoke = await an_evening_before(30, 31)
    await Appearance(event=spoke.id, role=Role.HOST, name="Mei", email=guest.email).save()
    called_off = await an_evening_before(20, 32)
    await Event.update({Event.state: State.CALLED_OFF}).where(Event.id == called_off.id)

    assert await costs(event, guest) == 2000


async def test_whoever_wrote_on_a_sheet_pays_less(house):
    before = await an_evening_before(5, 32)
    guest, event = await mei(), await an_event()
    roundtable = await a_roundtable(before, await a_round(before), "A", guest)
    await keep_rules(event, THANKS)
    fees = [await costs(event, guest)]

    await wrote(await writer_at(roundtable, guest), "返信までの時間")

    assert [*fees, await costs(event, guest)] == [3000, 1500]


async def test_a_group_pays_less_from_its_size_on(house):
    event = await an_event()
    await keep_rules(event, Rules(group=Group(percent=10, from_people=3)))

    assert [await costs(event, group_size=size) for size in (1, 2, 3)] == [3000, 3000, 2700]


async def test_lists_show_the_member_fee_that_the_rules_say(house):
    await keep_series_rules(await a_series(), HALF)
    event = await an_event(state=State.DRAFT)

    await publish(event)
    jobs = await fetch_value("SELECT count(*) FROM pgqueuer WHERE entrypoint = 'mirror_member_fee'")
    await mirror_member_fee(str(event.id))

    shown = await Event.objects().get(Event.id == event.id)
    kind = await first_kind(shown)
    assert (jobs, shown.member_fee_yen, kind.member_fee_yen) == (1, 1500, 1500)


async def test_two_organisers_who_save_at_once_leave_one_set_of_rules(house):
    event = await an_event()

    await asyncio.gather(*(keep_rules(event, Rules(member=Off(yen=yen))) for yen in range(1, 9)))

    assert await fetch_value("SELECT count(*) FROM price_rules") == 1


@pytest.mark.parametrize("yen", [0, 1, 999])
async def test_a_fee_of_nothing_or_little_is_never_below_zero(house, yen):
    event = await an_event(fee_yen=yen, member_fee_yen=yen)
    await keep_rules(event, Rules(member=Off(yen=5000)))

    assert (await register(event, await haruto())).fee_yen == 0


async def test_from_the_beginning_of_the_evening_nobody_is_early(house):
    event = await an_event()
    await keep_rules(event, FIRST_THREE)

    with moved_to(NEXT_MONTH + timedelta(minutes=1)):
        assert await costs(event) == 3000
