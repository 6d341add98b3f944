"""The fee for members as it was typed outlives the rule that holds for a while."""

import msgspec
import pytest

from community.changes.change import change
from community.changes.change_kinds import add_kind, change_kind
from community.events.fill import form_of
from community.events.find import event_by_slug
from community.events.form import plan_of
from community.events.kind_plan import KindPlan
from community.events.plan import EventPlan
from community.places.announce import announce
from community.places.kinds import first_kind, kinds_of
from community.prices.keep_rules import keep_rules
from community.prices.mirror import mirror
from community.prices.rules import Off, Rules
from community.tokens.create_token import create_token
from tests.cast import an_event
from tests.events.plans import a_plan

HALF = Rules(member=Off(percent=50))


async def half_for_members():
    event = await announce(a_plan(fee_yen=3000, member_fee_yen=2200))
    await keep_rules(event, HALF)
    return await event_by_slug(event.slug)


@pytest.mark.parametrize(("changes", "comes_back"), [({}, 2200), ({"fee_yen": 2000}, 2000)])
@pytest.mark.parametrize("what", ["event", "kind"])
async def test_what_a_program_sends_back_as_it_read_it_stays_as_typed(
    open_browser, what, changes, comes_back
):
    event = await half_for_members()
    program = open_browser(authorization=f"Bearer {await create_token('CRM', 'organiser')}")
    address = f"/api/v1/events/{event.slug}"
    read = (await program.get(address if what == "event" else f"{address}/places")).json()
    if what == "kind":
        read = read["kinds"][0]
        address = f"{address}/places/{read['id']}"
    plan = EventPlan if what == "event" else KindPlan

    body = {name: read[name] for name in plan.__struct_fields__ if name in read} | changes
    body.pop("rounds", None)
    answer = await program.put(address, json=body)
    await keep_rules(event, Rules())

    assert (read["member_fee_yen"], read["typed_member_fee_yen"]) == (1500, 2200)
    assert answer.status_code == 200, answer.text
    assert answer.json()["member_fee_yen"] == (2000 if changes else 3000) / 2
    after = [(await first_kind(event)), await event_by_slug(event.slug)]
    assert [each.member_fee_yen for each in after] == [comes_back] * 2


@pytest.mark.parametrize("what", ["event", "kind"])
async def test_a_program_types_exactly_the_fee_that_a_rule_gives_while_it_holds(open_browser, what):
    event = await half_for_members()
    program = open_browser(authorization=f"Bearer {await create_token('CRM', 'organiser')}")
    address = f"/api/v1/events/{event.slug}"
    if what == "kind":
        address = f"{address}/places/{(await first_kind(event)).id}"
    plan = a_plan() if what == "event" else KindPlan("参加")
    plan = msgspec.structs.replace(
        plan, fee_yen=3000, member_fee_yen=1500, typed_member_fee_yen=1500
    )

    answer = await program.put(address, json=msgspec.to_builtins(plan))
    await keep_rules(event, Rules())

    assert answer.status_code == 200, answer.text
    assert (await first_kind(event)).member_fee_yen == 1500


async def test_kinds_that_are_sent_back_with_the_whole_event_stay_as_typed(open_browser):
    event = await half_for_members()
    await add_kind(event, KindPlan("聴講", fee_yen=1000, member_fee_yen=700))
    await change_kind(await first_kind(event), KindPlan("席", fee_yen=3000, member_fee_yen=2200))
    program = open_browser(authorization=f"Bearer {await create_token('CRM', 'organiser')}")
    address = f"/api/v1/events/{event.slug}"
    read = (await program.get(f"{address}/places")).json()["kinds"]
    fees = ("name", "fee_yen", "member_fee_yen")
    kinds = [{name: each[name] for name in fees} for each in read]

    whole = msgspec.to_builtins(a_plan()) | {"kinds": [*kinds, {"name": "見学", "fee_yen": 500}]}
    answer = await program.put(address, json=whole)
    await keep_rules(event, Rules())

    assert [each["member_fee_yen"] for each in read] == [1500, 500]
    assert answer.status_code == 200, answer.text
    assert [each.member_fee_yen for each in await kinds_of(event)] == [2200, 700, 500]


async def test_saving_under_a_rule_writes_down_only_what_was_typed(house):
    event = await half_for_members()
    form = await form_of(event)
    form.member_fee_yen = "1,800"

    changed = await change(event, plan_of(form))

    assert changed.version == event.version + 1
    assert (changed.typed_member_fee_yen, changed.member_fee_yen) == (1800, 1500)


async def test_a_fee_that_nobody_typed_is_left_alone_and_kept_before_a_rule_holds(house):
    event, seen = await an_event(), []

    for step in (mirror, lambda it: keep_rules(it, HALF), lambda it: keep_rules(it, Rules())):
        await step(event)
        kind = await first_kind(event)
        seen.append((kind.typed_member_fee_yen, kind.member_fee_yen))

    assert seen == [(None, 2000), (2000, 1500), (2000, 2000)]


async def test_a_fee_for_everybody_below_what_members_pay_takes_it_along(house):
    event = await announce(a_plan(fee_yen=3000, member_fee_yen=2200))

    changed = await change(event, a_plan(fee_yen=1000, member_fee_yen=900))

    kind = await first_kind(changed)
    assert (changed.member_fee_yen, kind.member_fee_yen) == (900, 900)
