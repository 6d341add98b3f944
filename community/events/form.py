"""The event form: every field as it was typed, and how it becomes a plan."""

import re
from datetime import date, datetime, timedelta
from unicodedata import normalize

from community.events.audience import Audience
from community.events.form_rounds import ROUNDS, RoundsForm
from community.events.lines import on_the_evening, read_agenda, read_people, read_prompts, read_time
from community.events.plan import EventPlan, PersonPlan, RoundPlan
from community.events.tables import Role
from community.language import _
from community.money import read_yen
from community.refusal import Refused
from community.typed import read_whole_number

AS_TYPED = (
    *("title", "concept", "for_whom", "not_for_whom", "networking"),
    *("zone", "venue_name", "venue_address"),
)


class EventForm(RoundsForm):
    """What stands in the fields."""

    series: str = ""
    series_title: str = ""
    series_slug: str = ""
    number: str = ""
    title: str = ""
    concept: str = ""
    for_whom: str = ""
    not_for_whom: str = ""
    starts_on: str = ""
    starts_at: str = ""
    ends_at: str = ""
    zone: str = "Asia/Tokyo"
    venue_name: str = ""
    venue_address: str = ""
    online_url: str = ""
    places: str = ""
    fee_yen: str = ""
    member_fee_yen: str = ""
    speakers: str = ""
    guests: str = ""
    agenda: str = ""
    networking: str = ""
    is_recorded: str = ""
    audience: str = Audience.EVERYBODY
    is_listed: str = ""

    @property
    def named(self) -> list[str]:
        """The names of everybody who stands on the page, for the form's summary."""
        lines = [*self.guests.splitlines(), *self.speakers.splitlines()]
        return [line.split("/")[0].strip() for line in lines if line.strip()]

    @property
    def parts(self) -> int:
        """How many lines the agenda has, for the form's summary."""
        return len([line for line in self.agenda.splitlines() if line.strip()])


def plan_of(form: EventForm) -> EventPlan:
    """The plan that the form asks for; refuses what cannot be read, at its field."""
    starts_at, ends_at = _times(form)
    return EventPlan(
        **{name: getattr(form, name) for name in AS_TYPED},
        series=form.series or form.series_slug.strip().lower(),
        series_title="" if form.series else form.series_title,
        number=read_whole_number(form.number, "number"),
        starts_at=starts_at,
        ends_at=ends_at,
        online_url=form.online_url.strip(),
        audience=_audience(form.audience),
        is_listed=bool(form.is_listed),
        places=read_whole_number(form.places, "places"),
        is_recorded=bool(form.is_recorded),
        fee_yen=read_yen(form.fee_yen, "fee_yen"),
        member_fee_yen=_member_fee(form),
        people=_people(form),
        agenda=tuple(read_agenda(form.agenda, starts_at, "agenda")),
        rounds=tuple(
            _round(form, number, starts_at) for number in ROUNDS if _is_wanted(form, number)
        ),
    )


def _people(form: EventForm) -> tuple[PersonPlan, ...]:
    speakers = read_people(form.speakers, Role.SPEAKER, "speakers")
    return (*speakers, *read_people(form.guests, Role.GUEST, "guests"))


def _audience(typed: str) -> Audience:
    if typed not in set(Audience):
        raise Refused(_("Please choose whom the event is for."), "audience")
    return Audience(typed)


def _member_fee(form: EventForm) -> int | None:
    return read_yen(form.member_fee_yen, "member_fee_yen") if form.member_fee_yen.strip() else None


def _times(form: EventForm) -> tuple[datetime, datetime]:
    """Start and end on the wall clock; an end in the small hours belongs to the next day."""
    day = _day(form.starts_on)
    starts_at = datetime.combine(day, read_time(form.starts_at, "starts_at"))
    ends_at = datetime.combine(day, read_time(form.ends_at, "ends_at"))
    crosses_midnight = starts_at.hour >= 18 and ends_at.hour < 6
    return starts_at, ends_at + timedelta(days=1) if crosses_midnight else ends_at


def _day(typed: str) -> date:
    numbers = re.findall(r"\d+", normalize("NFKC", typed))
    try:
        year, month, day = (int(each) for each in numbers)
        return date(year if 2000 <= year < 3000 else 0, month, day)
    except ValueError as unreadable:
        raise Refused(_("Please write the day like 2026-11-27."), "starts_on") from unreadable


def _is_wanted(form: EventForm, number: int) -> bool:
    return bool(form.of_round(number, "title", "prompts"))


def _round(form: EventForm, number: int, starts_at: datetime) -> RoundPlan:
    at, minutes = form.of_round(number, "at"), form.of_round(number, "minutes")
    return RoundPlan(
        title=form.of_round(number, "title") or _("Round {number}").format(number=number),
        prompts=read_prompts(form.of_round(number, "prompts")),
        minutes=read_whole_number(minutes, f"round_{number}_minutes") or 20,
        starts_at=on_the_evening(read_time(at, f"round_{number}_at"), starts_at) if at else None,
        builds_on_previous=bool(form.of_round(number, "builds")),
        steps=form.of_round(number, "steps"),
    )
