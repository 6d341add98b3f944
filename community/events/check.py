"""Is the plan one that can be held? Every rule that needs no database, each with its sentence."""

import re
from datetime import datetime
from zoneinfo import available_timezones

from community.clock import instant, now
from community.events.check_kinds import check_kinds
from community.events.check_parts import check_parts
from community.events.plan import EventPlan
from community.language import _
from community.language.line import one_line
from community.refusal import Refused

LENGTHS = {
    "title": 160,
    "series_title": 120,
    "venue_name": 160,
    "venue_address": 240,
    "online_url": 400,
    "concept": 20_000,
    "for_whom": 20_000,
    "not_for_whom": 20_000,
    "networking": 20_000,
}
MOST_PLACES = 100_000
MOST_YEN = 9_999_999
YEARS_AHEAD = 10


def check(plan: EventPlan, was_to_start_at: datetime | None = None) -> None:
    """Refuse what makes no sense, naming the field; a start that was kept may lie in the past."""
    _check_words(plan)
    _check_times(plan, was_to_start_at)
    _check_numbers(plan)
    check_parts(plan)
    check_kinds(plan)


def moment(planned: datetime, zone: str) -> datetime:
    """The instant that was meant: wall-clock time in the event's zone unless it has an offset."""
    return planned if planned.tzinfo else instant(planned, zone)


def _check_words(plan: EventPlan) -> None:
    if not one_line(plan.title):
        raise Refused(_("Please give the event a title."), "title")
    for name, longest in LENGTHS.items():
        if len(getattr(plan, name)) > longest:
            raise Refused(_("Please keep it under {count} characters.").format(count=longest), name)
    if plan.online_url and not re.fullmatch(r"https?://[^\s<>\"]+", plan.online_url):
        raise Refused(_("An online address begins with https://."), "online_url")


def _check_times(plan: EventPlan, was_to_start_at: datetime | None) -> None:
    if plan.zone not in available_timezones():
        raise Refused(_("This time zone is not known. Write it like Asia/Tokyo."), "zone")
    _check_years(plan)
    starts_at, ends_at = moment(plan.starts_at, plan.zone), moment(plan.ends_at, plan.zone)
    if ends_at <= starts_at:
        raise Refused(_("The end is before the start. Please correct the times."), "ends_at")
    if starts_at != was_to_start_at and starts_at <= now():
        raise Refused(_("This day has already passed. Please choose one to come."), "starts_on")


def _check_years(plan: EventPlan) -> None:
    """A year with a digit too many lies where calendars and time zones end."""
    last = now().year + YEARS_AHEAD
    for field, planned in (("starts_on", plan.starts_at), ("ends_at", plan.ends_at)):
        if not 2000 <= planned.year <= last:
            raise Refused(
                _("Please check the year: events lie before {year}.").format(year=last), field
            )


def _check_numbers(plan: EventPlan) -> None:
    if not 0 <= plan.number < 100_000:
        raise Refused(_("The number of the event is a whole number from 1."), "number")
    if not 1 <= plan.places <= MOST_PLACES:
        raise Refused(_("An event has 1 to 100,000 places."), "places")
    if not 0 <= plan.fee_yen <= MOST_YEN or plan.member_price_yen < 0:
        raise Refused(_("A fee lies between 0 and 9,999,999 yen."), "fee_yen")
    if plan.member_price_yen > plan.fee_yen:
        raise Refused(
            _("The members' fee is higher than the fee. Members pay the same or less."),
            "member_fee_yen",
        )
