"""Which day comes next in a series: the last Thursday of a month, or every four weeks."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from community.language import _, ngettext

LAST = -1
BY_WEEKS = 0


@dataclass(frozen=True)
class DayRule:
    """The `nth` (1 to 4, or LAST) weekday of every so-many-th month; BY_WEEKS: every so many weeks.

    Monday is 0.
    """

    nth: int
    weekday: int
    every: int

    @property
    def words(self) -> str:
        """The rule as people say it."""
        day = _WEEKDAYS[self.weekday]()
        if self.nth == BY_WEEKS:
            every = ngettext("every week, {day}", "every {count} weeks, {day}", self.every)
        else:
            every = ngettext(
                "{nth} {day} of each month", "{nth} {day} of every {count} months", self.every
            )
        nth = NTH[self.nth]() if self.nth != BY_WEEKS else ""
        return every.format(count=self.every, nth=nth, day=day)


def next_day(rule: DayRule, last: date | None, today: date) -> date:
    """The first day by the rule that comes after the last event, and after today."""
    begin = last or today
    if rule.nth == BY_WEEKS:
        return _by_weeks(rule, begin, today)
    month = begin.year * 12 + begin.month - 1 + rule.every
    while (day := _in_month(rule, month)) <= today:
        month += 1
    return day


def guess(days: Sequence[date]) -> DayRule:
    """The rule that the days of the last events suggest, the newest first; at least one day."""
    newest = days[:3]
    if len(newest) > 1 and len({day.weekday() for day in newest}) == 1:
        every = max(1, min(12, _months(newest[0]) - _months(newest[1])))
        if all((day + timedelta(days=7)).month != day.month for day in newest):
            return DayRule(LAST, newest[0].weekday(), every)
        if len({_nth(day) for day in newest}) == 1:
            return DayRule(_nth(newest[0]), newest[0].weekday(), every)
    weeks = round((newest[0] - newest[1]).days / 7) if len(newest) > 1 else 4
    return DayRule(BY_WEEKS, newest[0].weekday(), max(1, min(26, weeks)))


def _by_weeks(rule: DayRule, begin: date, today: date) -> date:
    step = timedelta(weeks=rule.every)
    day = begin + step
    day += timedelta(days=(rule.weekday - day.weekday() + 3) % 7 - 3)
    while day <= today:
        day += step
    return day


def _in_month(rule: DayRule, month: int) -> date:
    """The day of the month that is counted from the year 0."""
    if rule.nth == LAST:
        after = _in_month(DayRule(1, rule.weekday, 1), month + 1)
        return after - timedelta(days=7)
    first = date(month // 12, month % 12 + 1, 1)
    return first + timedelta(days=(rule.weekday - first.weekday()) % 7 + 7 * (rule.nth - 1))


def _nth(day: date) -> int:
    return (day.day - 1) // 7 + 1


def _months(day: date) -> int:
    return day.year * 12 + day.month


NTH: dict[int, Callable[[], str]] = {
    1: lambda: _("the first"),
    2: lambda: _("the second"),
    3: lambda: _("the third"),
    4: lambda: _("the fourth"),
    LAST: lambda: _("the last"),
}

_WEEKDAYS: tuple[Callable[[], str], ...] = (
    lambda: _("Monday"),
    lambda: _("Tuesday"),
    lambda: _("Wednesday"),
    lambda: _("Thursday"),
    lambda: _("Friday"),
    lambda: _("Saturday"),
    lambda: _("Sunday"),
)


def weekdays() -> list[str]:
    """Monday to Sunday in the language that is being spoken."""
    return [word() for word in _WEEKDAYS]
