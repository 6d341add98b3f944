"""Which day comes next, by a rule or by what the series has done so far."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from community.events.next_day import BY_WEEKS, LAST, DayRule, guess, next_day
from community.language import speaking

DAYS = st.dates(date(2020, 1, 1), date(2090, 1, 1))
RULES = st.builds(
    DayRule, st.sampled_from([LAST, 0, 1, 2, 3, 4]), st.integers(0, 6), st.integers(1, 12)
)


@pytest.mark.parametrize(
    ("rule", "last", "today", "wanted"),
    [
        (DayRule(LAST, 3, 1), "2026-11-26", "2026-12-01", "2026-12-31"),
        (DayRule(LAST, 3, 1), "2026-12-31", "2027-01-05", "2027-01-28"),
        (DayRule(2, 4, 1), "2026-11-13", "2026-11-20", "2026-12-11"),
        (DayRule(1, 0, 3), "2026-11-02", "2026-11-20", "2027-02-01"),
        (DayRule(LAST, 3, 1), "2026-03-26", "2026-12-01", "2026-12-31"),  # after a long pause
        (DayRule(BY_WEEKS, 4, 4), "2026-11-27", "2026-12-01", "2026-12-25"),
        (DayRule(BY_WEEKS, 4, 2), "2026-09-04", "2026-12-01", "2026-12-11"),
        (DayRule(BY_WEEKS, 2, 1), None, "2026-12-01", "2026-12-09"),
    ],
)
def test_the_next_day_is_after_the_last_event_and_after_today(rule, last, today, wanted):
    last = date.fromisoformat(last) if last else None

    assert next_day(rule, last, date.fromisoformat(today)) == date.fromisoformat(wanted)


@given(RULES, DAYS, DAYS)
def test_by_any_rule_it_is_the_right_weekday_in_the_right_week(rule, last, today):
    day = next_day(rule, last, today)

    assert (day > today, day.weekday()) == (True, rule.weekday)
    if rule.nth == LAST:
        assert (day + timedelta(days=7)).month != day.month
    elif rule.nth:
        assert (day.day - 1) // 7 + 1 == rule.nth


@given(RULES.filter(lambda rule: rule.nth != BY_WEEKS and rule.every < 7), DAYS)
def test_a_series_that_follows_a_rule_is_understood(rule, begin):
    days = [next_day(rule, begin, begin)]
    for _event in range(3):
        days.append(next_day(rule, days[-1], days[-1]))

    found = guess(days[::-1])

    assert next_day(found, days[-1], days[-1]) >= next_day(rule, days[-1], days[-1]) - timedelta(7)
    assert (found.weekday, found.every) == (rule.weekday, rule.every)
    assert found.nth == rule.nth or found.nth == LAST


@pytest.mark.parametrize(
    ("days", "rule"),
    [
        (["2026-11-26"], DayRule(BY_WEEKS, 3, 4)),
        (["2026-11-26", "2026-10-29", "2026-09-24"], DayRule(LAST, 3, 1)),
        (["2026-11-13", "2026-09-11"], DayRule(2, 4, 2)),
        (["2026-11-20", "2026-11-05"], DayRule(BY_WEEKS, 4, 2)),
    ],
)
def test_the_rule_is_guessed_from_the_last_events(days, rule):
    assert guess([date.fromisoformat(day) for day in days]) == rule


def test_a_rule_is_said_in_both_languages():
    rules = [DayRule(LAST, 3, 1), DayRule(2, 4, 2), DayRule(BY_WEEKS, 0, 4)]

    with speaking("ja"):
        japanese = [rule.words for rule in rules]
    with speaking("en"):
        english = [rule.words for rule in rules]

    assert japanese == ["1か月ごとの最終木曜日", "2か月ごとの第2金曜日", "4週間ごとの月曜日"]
    assert english == [
        "the last Thursday of each month",
        "the second Friday of every 2 months",
        "every 4 weeks, Monday",
    ]
