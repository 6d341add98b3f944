"""The next event of a series in one step, from the last one or from a pattern."""

import json
from datetime import date, timedelta

import msgspec
import pytest

from community.clock import in_zone, instant
from community.events.find import events_of
from community.events.kind_plan import KindPlan, Way
from community.events.publish import publish
from community.events.revise import call_off
from community.events.tables import Event, Series
from community.events.visible_to import Viewer
from community.patterns.find import experiment_at, parts_of
from community.patterns.keep import change_pattern, renew_pattern, save_pattern
from community.patterns.make_next import make_next
from community.patterns.suggest import suggested
from community.patterns.tables import Mode
from community.places.announce import announce
from community.places.kinds import kinds_of
from community.prices.keep_rules import keep_rules
from community.prices.rules import Early, Rules
from community.prices.rules_of import rules_of
from community.refusal import Refused
from tests.events.plans import EVENING, a_plan


async def a_held_series(**wanted):
    """The series with no. 33, as planned in January."""
    event = await publish(await announce(a_plan(**wanted)))
    return await Series.objects().get(Series.id == event.series)


async def typed(series, pattern=None, **words):
    form = (await suggested(series, pattern)).form
    return msgspec.structs.replace(form, **{"title": "次の夜", **words})


async def a_pattern(series, **modes):
    pattern = await save_pattern(series, "いつもの夜")
    return await change_pattern(pattern, pattern.name, pattern.day_rule, modes)


async def test_the_next_one_is_like_the_last_but_for_what_is_open(house):
    series = await a_held_series(concept="数字の話", venue_name="白樺ホール")

    event = await make_next(series, await typed(series), None)

    assert (event.slug, event.title, event.concept) == ("hitori-cs-34", "次の夜", "")
    assert (event.venue_name, event.places, event.fee_yen) == ("白樺ホール", 40, 3000)
    assert event.is_published is False
    assert in_zone(event.starts_at, event.zone).replace(tzinfo=None) == EVENING + timedelta(weeks=4)


async def test_a_number_that_was_called_off_stays_and_is_not_given_again(house):
    series = await a_held_series()
    second = await publish(await make_next(series, await typed(series), None))
    await call_off(second, "台風のため")

    third = await make_next(series, await typed(series), None)

    assert (second.number, third.number) == (34, 35)
    assert [each.number for each in await events_of(series, Viewer())] == [34, 33]


async def test_the_number_can_be_another_one_if_it_is_free(house):
    series = await a_held_series()

    leap = await make_next(series, await typed(series, number="50"), None)
    with pytest.raises(Refused) as refusal:
        await make_next(series, await typed(series, number="33"), None)

    assert (leap.number, refusal.value.field) == (50, "number")


@pytest.mark.parametrize(
    ("zone", "utc_hours"),
    [("Europe/Berlin", (18, 17)), ("America/New_York", (0, 23)), ("Asia/Tokyo", (10, 10))],
)
async def test_the_hour_on_the_wall_stays_when_the_clocks_change(house, zone, utc_hours):
    begins = EVENING.replace(month=3, day=5)
    hours = {"starts_at": begins, "ends_at": begins.replace(hour=21)}
    series = await a_held_series(**hours, zone=zone, agenda=(), rounds=())

    event = await make_next(series, await typed(series), None)

    wall = in_zone(event.starts_at, zone)
    assert (f"{wall:%m-%d %H:%M}", wall.weekday()) == ("04-02 19:00", begins.weekday())
    before = await Event.objects().get(Event.number == 33)
    assert (before.starts_at.hour, event.starts_at.hour) == utc_hours


async def test_what_is_open_is_empty_and_what_is_fixed_says_why(house):
    series = await a_held_series(concept="数字の話", venue_name="白樺ホール")
    pattern = await a_pattern(
        series, venue=("fixed", "ここだけ車椅子で入れます"), agenda=("open", "")
    )

    found = await suggested(series, pattern)

    assert found.open == ["title", "concept", "guests", "agenda"]
    assert found.fixed == {"venue": "ここだけ車椅子で入れます"}
    assert (found.form.title, found.form.concept, found.form.agenda) == ("", "", "")
    assert (found.form.venue_name, found.form.places) == ("白樺ホール", "40")


async def test_what_is_fixed_stays_whatever_is_typed(house):
    series = await a_held_series(venue_name="白樺ホール")
    pattern = await a_pattern(series, venue=("fixed", "ここだけ車椅子で入れます"))

    event = await make_next(series, await typed(series, pattern, venue_name="どこか"), pattern)

    assert event.venue_name == "白樺ホール"


async def test_leaving_what_is_usual_asks_one_question_and_keeps_the_answer(house):
    series = await a_held_series()
    pattern = await a_pattern(series)
    form = await typed(series, pattern, places="24", ends_at="22:00")

    with pytest.raises(Refused) as refusal:
        await make_next(series, form, pattern, "葵")
    form.trying = " 少人数で、長めに話す "
    event = await make_next(series, form, pattern, "葵")

    assert refusal.value.field == "trying"
    assert refusal.value.sentence.startswith("いつもと違うところがあります（時間、定員）")
    note = await experiment_at(event)
    assert (note.trying, json.loads(note.parts), note.by_name) == (
        "少人数で、長めに話す",
        ["hours", "places"],
        "葵",
    )
    assert await Event.count() == 2


async def test_what_means_the_same_is_no_experiment(house):
    series = await a_held_series()
    pattern = await a_pattern(series)

    event = await make_next(
        series, await typed(series, pattern, fee_yen="３,０００円", places="40名"), pattern
    )

    assert await experiment_at(event) is None


async def test_what_is_open_is_free_to_change_without_a_question(house):
    series = await a_held_series()
    pattern = await a_pattern(series, places=("open", ""))

    event = await make_next(series, await typed(series, pattern, places="12"), pattern)

    assert (event.places, await experiment_at(event)) == (12, None)


async def test_a_fixed_part_needs_a_reason(house):
    series = await a_held_series()

    with pytest.raises(Refused) as refusal:
        await a_pattern(series, places=("fixed", "  "))

    assert refusal.value.field == "reason_places"


async def test_a_pattern_takes_over_the_words_of_the_last_event(house):
    series = await a_held_series()
    pattern = await a_pattern(series, places=("fixed", "消防の決まり"))
    await make_next(series, await typed(series, networking="庭で"), None)

    await renew_pattern(pattern)

    parts = {part.name: part for part in await parts_of(pattern)}
    assert json.loads(parts["agenda"].words)["networking"] == "庭で"
    assert (parts["places"].mode, parts["places"].reason) == (Mode.FIXED, "消防の決まり")


async def test_kinds_of_place_come_along_with_their_distance_from_the_evening(house):
    draw_at = EVENING - timedelta(days=7, hours=1)
    kinds = (
        KindPlan("一般", fee_yen=3000, member_fee_yen=2000, way=Way.LOTTERY, draw_at=draw_at),
        KindPlan("学生", capacity=5),
        KindPlan("交流会", fee_yen=1500, capacity=20, is_beside=True),
    )
    series = await a_held_series(kinds=kinds)

    event = await make_next(series, await typed(series, fee_yen="3500"), None)

    found = await kinds_of(event)
    assert [(kind.name, kind.fee_yen, kind.capacity) for kind in found] == [
        ("一般", 3500, 40),
        ("学生", 0, 5),
        ("交流会", 1500, 20),
    ]
    assert in_zone(found[0].draw_at, event.zone).replace(tzinfo=None) == draw_at + timedelta(
        weeks=4
    )
    assert event.fee_yen == 3500


async def test_the_day_follows_the_rule_of_the_pattern(house):
    series = await a_held_series()
    pattern = await save_pattern(series, "月末")
    pattern = await change_pattern(pattern, "月末", type(pattern.day_rule)(-1, 3, 1), {})

    found = await suggested(series, pattern)

    assert date.fromisoformat(found.form.starts_on) == date(2027, 2, 25)
    assert found.day_words == "1か月ごとの最終木曜日"


async def test_rules_of_prices_come_along_and_early_stays_as_early(house):
    series = await a_held_series()
    last = await Event.objects().get(Event.number == 33)
    until = instant(EVENING.replace(hour=12) - timedelta(days=10), "Asia/Tokyo")
    await keep_rules(last, Rules(early=Early(yen=500, until=until)))

    event = await make_next(series, await typed(series), None)

    held = await rules_of(event)
    assert (held.is_own, held.rules.early.yen) == (True, 500)
    assert held.rules.early.until == until + timedelta(weeks=4)
    assert (await rules_of(last)).rules.early.until == until
