"""Every setting of an event is carried to the next one, or there is a reason why it is not.

A column that somebody adds is in neither list, and the test says so.
"""

from datetime import timedelta

import msgspec
from piccolo.table import TABLE_REGISTRY

from community.clock import now
from community.database import execute
from community.events.asks_again import AsksAgain
from community.events.kind_plan import ForWhom, KindPlan, Priority, Promotion, Way
from community.events.tables import Event, Series
from community.members.tables import Tier
from community.patterns.make_next import make_next
from community.patterns.suggest import suggested
from community.payments.tables import Terms
from community.payments.terms import set_terms as set_paying
from community.places.announce import announce
from community.places.tables import PlaceKind
from community.prices.keep_rules import keep_rules
from community.prices.rules import Rules
from community.prices.rules_of import rules_of
from community.prices.tables import PriceRules
from tests.events.plans import a_plan

OF_EVENT = {
    **dict.fromkeys(("id", "slug", "number", "created_at", "changed_at"), "its own"),
    **dict.fromkeys(("sequence", "version", "state", "published_at"), "a draft begins anew"),
    **dict.fromkeys(("taken", "waiting", "has_report", "has_photos"), "what happened there"),
    **dict.fromkeys(("was_to_start_at", "call_off_reason"), "what happened there"),
    **dict.fromkeys(("starts_at", "ends_at"), "on another day, at the same hour"),
    **dict.fromkeys(("title", "concept"), "left open: what this evening is about"),
    "is_recorded": "asked anew each time: a recording needs everybody's word",
    "sign_up_url": "the address of that very event on another platform",
}
OF_KIND = {
    **dict.fromkeys(("id", "event"), "its own"),
    **dict.fromkeys(("taken", "waiting", "applied", "drawn_at"), "what happened there"),
    "draw_seed": "a draw has a seed of its own",
    **dict.fromkeys(("opens_at", "closes_at", "draw_at"), "as many days before, at the same hour"),
}
OF_ROW = {"id": "its own", "event": "its own"}
OF_RULES = {**OF_ROW, "series": "rules of a series hold without a copy", "changed_at": "its own"}

NOT_CARRIED = {
    **dict.fromkeys(("guest_group", "registration", "invitee", "payment"), "people"),
    **dict.fromkeys(("check_in", "scan", "replaced_ticket", "checkout"), "what happened there"),
    **dict.fromkeys(("photo", "seating", "draft", "roundtable", "theme"), "what happened there"),
    **dict.fromkeys(("commentary", "stage", "report", "experiment"), "what happened there"),
    **dict.fromkeys(("theme_step", "not_the_same", "guest_asking"), "what happened there"),
    "roundtable_check": "what happened there",
    **dict.fromkeys(("roster_file", "place_elsewhere", "roster_export"), "of that list"),
    **dict.fromkeys(("pair_wish", "pin", "trial", "self_rating"), "people"),
    "listing_elsewhere": "that very event on another platform",
    **dict.fromkeys(("presenting", "presentation", "applause"), "what happened there"),
    **dict.fromkeys(("ballot", "audience_question"), "what happened there"),
    "discount_code": "given to people for that evening",
    "door_rules": "asked for by that venue",
    "sponsor_export": "agreed with a sponsor for that evening",
    "pattern": "made from an event, for all of the series",
}
CARRIED = {
    "spot",
    "mixing",
    "event",
    "place_kind",
    "price_rules",
    "terms",
    "appearance",
    "round",
    "agenda_part",
}


async def an_evening_of_its_own() -> tuple[Series, Event]:
    """Nothing about it is as usual."""
    tier = Tier(name_ja="学生", name_en="Students")
    await tier.save()
    begins = a_plan().starts_at
    kind = KindPlan(
        name="学生", for_whom=ForWhom.TIER, tier=tier.id, fee_yen=2500, member_fee_yen=1500,
        tax_percent=8, capacity=12, opens_at=begins - timedelta(days=9),
        closes_at=begins - timedelta(days=2), way=Way.LOTTERY, first_come_places=3,
        draw_at=begins - timedelta(days=1), promotion=Promotion.BY_LOT, priority=Priority.MEMBERS,
        asks_first=True, pays_ahead=True, offer_minutes=90,
    )  # fmt: skip
    party = KindPlan(name="懇親会", fee_yen=4000, is_beside=True, capacity=7)
    event = await announce(
        a_plan(
            kinds=(kind, party), fee_yen=2500, member_fee_yen=1500, zone="Europe/Berlin",
            for_whom="a", not_for_whom="b", venue_name="c", venue_address="d",
            online_url="https://example.jp/e", networking="f", audience="members", is_listed=True,
        )
    )  # fmt: skip
    columns = "cancel_hours = 48, cancel_policy = '前日まで', silence_frees = true"
    await execute(f"UPDATE event SET {columns}, asks_again = $1", AsksAgain.ALWAYS)
    await keep_rules(event, Rules(combine="best"))
    told = {"free_until_hours": 24, "percent_after": 50, "pays_online": True, "transfer_to": "銀行"}
    await set_paying(event, told)
    series = await Series.objects().get(Series.id == event.series)
    return series, await Event.objects().get(Event.id == event.id)


async def the_next(series: Series) -> Event:
    form = (await suggested(series, None)).form
    made = await make_next(series, msgspec.structs.replace(form, title="次の夜"), None)
    return await Event.objects().get(Event.id == made.id)


def differing(before, after, reasons) -> dict[str, tuple[object, object]]:
    """The columns that should be the same, and are not."""
    names = [each._meta.name for each in type(before)._meta.columns]
    assert set(reasons) <= set(names)
    told = {name: (getattr(before, name), getattr(after, name)) for name in names}
    return {name: both for name, both in told.items() if name not in reasons and both[0] != both[1]}


def usual(row, reasons) -> list[str]:
    """The columns in which the row is as any other, so that carrying them would prove nothing."""
    fresh = type(row)(_ignore_missing=True)
    names = [each._meta.name for each in type(row)._meta.columns]
    return [
        each for each in names if each not in reasons and getattr(row, each) == getattr(fresh, each)
    ]


async def test_every_column_of_an_event_is_carried_or_has_a_reason(house):
    series, before = await an_evening_of_its_own()

    after = await the_next(series)

    assert differing(before, after, OF_EVENT) == {}
    assert usual(before, OF_EVENT) == []


async def test_every_column_of_its_kinds_of_place_is_carried_or_has_a_reason(house):
    series, event = await an_evening_of_its_own()

    made = await the_next(series)

    first, party = (
        await PlaceKind.objects().where(PlaceKind.event == event.id).order_by(PlaceKind.position)
    )
    again, party_again = (
        await PlaceKind.objects().where(PlaceKind.event == made.id).order_by(PlaceKind.position)
    )
    assert differing(first, again, OF_KIND) == {}
    assert differing(party, party_again, OF_KIND) == {}
    assert usual(first, OF_KIND) == ["is_beside"]


async def test_every_column_of_prices_and_paying_is_carried_or_has_a_reason(house):
    series, event = await an_evening_of_its_own()

    made = await the_next(series)

    rules = [await PriceRules.objects().get(PriceRules.event == each.id) for each in (event, made)]
    terms = [await Terms.objects().get(Terms.event == each.id) for each in (event, made)]
    assert (differing(*rules, OF_RULES), differing(*terms, OF_ROW)) == ({}, {})
    assert usual(terms[0], OF_ROW) == []
    assert (await rules_of(made)).is_own


async def test_every_table_of_an_event_is_carried_or_has_a_reason(house):
    of_event = {
        table._meta.tablename
        for table in TABLE_REGISTRY
        for column in table._meta.foreign_key_columns
        if column._foreign_key_meta.resolved_references is Event
    }

    assert {"registration", "place_kind", "terms"} <= of_event
    assert of_event - CARRIED - set(NOT_CARRIED) == set()
    assert set(NOT_CARRIED) - of_event == set()


async def test_an_event_without_terms_of_its_own_leaves_the_usual_ones(house):
    event = await announce(a_plan())
    series = await Series.objects().get(Series.id == event.series)

    made = await the_next(series)

    terms = await Terms.objects().get(Terms.event == made.id)
    assert (made.cancel_hours, terms.percent_after, made.created_at < now()) == (0, 0, True)
