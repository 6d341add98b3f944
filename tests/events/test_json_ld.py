"""What search engines read of an event."""

import json
import re
from datetime import timedelta

import msgspec

from community.clock import in_zone, moved_to, now
from community.events.json_ld import event_json_ld
from community.events.plan import PersonPlan
from community.events.publish import publish
from community.events.revise import call_off, revise
from community.openings.json_ld import in_json_ld
from community.openings.offers import offers_of
from community.places.announce import announce
from community.prices.keep_rules import keep_rules
from community.prices.rules import Early, Rules
from tests.cast import NEXT_MONTH, an_event
from tests.events.plans import EVENING, a_plan
from tests.schema_org import misplaced

ORG = "https://schema.org/"


async def offers(event):
    found = in_json_ld(event, await offers_of(event, None))
    return [(each["price"], each["availability"].removeprefix(ORG)) for each in found]


async def test_there_is_an_offer_for_everybody_and_one_for_members(house):
    assert await offers(await an_event()) == [(3000, "InStock"), (2000, "InStock")]
    same = await an_event("hitori-cs-34", number=34, member_fee_yen=3000)
    assert await offers(same) == [(3000, "InStock")]


async def test_every_kind_of_place_is_an_offer_of_its_own(open_browser):
    party = {"name": "交流会", "fee_yen": 1500, "member_fee_yen": 1500, "is_beside": True}
    full = {"name": "学生", "fee_yen": 0, "member_fee_yen": 0, "capacity": 2, "taken": 2}
    await an_event("offers-1", number=1, kinds=({}, full, party))

    page = (await open_browser().get("/events/offers-1")).text
    found = json.loads(re.search('<script type="application/ld.json">(.*?)</script>', page)[1])

    assert [(o["name"], o["price"], o["availability"][19:]) for o in found["offers"]] == [
        ("一般価格", 3000, "InStock"),
        ("会員価格", 2000, "InStock"),
        ("学生", 0, "SoldOut"),
        ("交流会", 1500, "InStock"),
    ]


async def test_a_free_evening_is_free_also_where_a_party_beside_it_costs_something(open_browser):
    party = {"name": "交流会", "fee_yen": 1500, "member_fee_yen": 1500, "is_beside": True}
    free = {"fee_yen": 0, "member_fee_yen": 0}
    await an_event("free-1", number=1, kinds=(free, party))
    await an_event("paid-2", number=2, kinds=({}, party))

    pages = [(await open_browser().get(f"/events/{at}")).text for at in ("free-1", "paid-2")]

    script = '<script type="application/ld.json">(.*?)</script>'
    found = [json.loads(re.search(script, page)[1]) for page in pages]
    assert [each["isAccessibleForFree"] for each in found] == [True, False]


async def test_every_property_belongs_to_its_type(open_browser):
    online = a_plan(online_url="https://meet.example/33", people=(PersonPlan("藤崎 伊織"),))
    event = await publish(await announce(online))
    await revise(event, msgspec.structs.replace(online, starts_at=EVENING.replace(hour=18)))

    page = (await open_browser().get("/events/hitori-cs-33")).text
    found = json.loads(re.search('<script type="application/ld.json">(.*?)</script>', page)[1])

    assert {"previousStartDate", "performer", "location", "offers"} < {*found}
    assert misplaced(found) == set()


async def test_what_is_full_over_or_called_off_is_not_on_offer(house):
    full = await an_event(taken=10)
    assert {each for _, each in await offers(full)} == {"SoldOut"}

    with moved_to(NEXT_MONTH + timedelta(hours=3)):
        assert {each for _, each in await offers(full)} == {"Discontinued"}
    assert {each for _, each in await offers(await call_off(full, "台風"))} == {"Discontinued"}


async def test_a_kind_that_opens_later_or_has_closed_cannot_be_had_now(house):
    later = {"name": "一般", "opens_at": now() + timedelta(days=1)}
    closed = {"name": "早期", "closes_at": now() - timedelta(days=1)}
    event = await an_event(kinds=(later, closed), member_fee_yen=3000)

    assert [each for _, each in await offers(event)] == ["PreOrder", "SoldOut"]


async def test_a_party_can_be_had_while_the_room_is_full(house):
    party = {"name": "懇親会", "is_beside": True, "capacity": 5}
    event = await an_event(taken=10, kinds=({"taken": 10}, party), member_fee_yen=3000)

    assert [each for _, each in await offers(event)] == ["SoldOut", "InStock"]


async def test_the_early_bird_is_on_offer_until_it_is_over_and_the_regular_price_then(house):
    until = now() + timedelta(days=3)
    event = await an_event(member_fee_yen=3000)
    await keep_rules(event, Rules(early=Early(percent=10, until=until)))

    (early,) = in_json_ld(event, await offers_of(event, None))
    with moved_to(until + timedelta(minutes=1)):
        (regular,) = in_json_ld(event, await offers_of(event, None))

    assert (early["price"], regular["price"]) == (2700, 3000)
    assert early["validThrough"] == in_zone(until, event.zone).isoformat()
    assert regular["validThrough"] == in_zone(event.ends_at, event.zone).isoformat()


async def test_a_new_time_is_told_with_the_one_before_until_it_is_taken_back(house):
    event = await publish(await announce(a_plan()))

    moved = await revise(event, a_plan(starts_at=EVENING.replace(hour=18)))
    again = await revise(moved, a_plan(starts_at=EVENING.replace(hour=17)))
    back = await revise(again, a_plan())

    told = [event_json_ld(each, [], [], True) for each in (event, moved, again, back)]
    assert [each["eventStatus"].removeprefix(ORG) for each in told] == [
        "EventScheduled",
        "EventRescheduled",
        "EventRescheduled",
        "EventScheduled",
    ]
    first = "2027-01-22T19:00:00+09:00"
    assert [each.get("previousStartDate") for each in told] == [None, first, first, None]


async def test_a_draft_may_move_without_anybody_being_told(house):
    draft = await announce(a_plan())

    moved = await revise(draft, a_plan(starts_at=EVENING.replace(hour=18)))

    assert moved.is_moved is False


async def test_the_page_says_that_the_time_is_new(open_browser):
    event = await publish(await announce(a_plan()))
    await revise(event, a_plan(starts_at=EVENING.replace(hour=18)))

    page = await open_browser().get("/events/hitori-cs-33")

    assert page.text.count("日時が変わりました。はじめのご案内は2027年1月22日(金) 19:00") == 1
