"""Fill the event form: with an event as it is, or with a good beginning for a new one."""

from datetime import datetime, timedelta

from community.clock import in_zone, now
from community.events.agenda import Line, agenda_of, people_of
from community.events.find import next_number
from community.events.form import EventForm
from community.events.form_rounds import ROUNDS
from community.events.last_days import last_of, suggested_day
from community.events.lines import in_role
from community.events.tables import Appearance, Event, Role, Series
from community.language import _
from community.settings import settings

FOUR_WEEKS = timedelta(weeks=4)


async def form_of(event: Event) -> EventForm:
    """The form that asks for this event just as it is."""
    lines = await agenda_of(event)
    people = await people_of(event)
    same = ("title", "concept", "for_whom", "not_for_whom", "zone", "networking", "audience")
    place = ("venue_name", "venue_address", "online_url")
    form = EventForm(
        **{name: getattr(event, name) for name in (*same, *place)},
        series=event.series.slug,
        number=str(event.number),
        starts_on=f"{in_zone(event.starts_at, event.zone):%Y-%m-%d}",
        starts_at=_clock(event.starts_at, event.zone),
        ends_at=_clock(event.ends_at, event.zone),
        is_recorded="1" if event.is_recorded else "",
        places=str(event.places),
        fee_yen=str(event.fee_yen),
        member_fee_yen=str(event.typed_fee_yen),
        is_listed="1" if event.is_listed else "",
        speakers=_people(people, set(Role) - {Role.GUEST}),
        guests=_people(people, {Role.GUEST}),
        agenda="\n".join(_part(line, event.zone) for line in lines if line.held is None),
    )
    for number, line in enumerate([line for line in lines if line.held], 1):
        _fill_round(form, number, line, event.zone)
    return form


async def next_form(series: Series | None) -> EventForm:
    """A beginning for the next event: what the last one of the series had, on the next day."""
    last = await last_of(series) if series else None
    if series is None or last is None:
        return _first_form(series)
    form = await form_of(last)
    form.title, form.concept, form.guests, form.is_recorded = "", "", "", ""
    form.number = str(await next_number(series))
    form.starts_on = f"{await suggested_day(series, None, last.zone)}"
    return form


def _first_form(series: Series | None) -> EventForm:
    zone = settings().timezone
    return EventForm(
        series=series.slug if series else "",
        number="1",
        starts_on=f"{in_zone(now() + FOUR_WEEKS, zone):%Y-%m-%d}",
        starts_at="19:00",
        ends_at="21:30",
        zone=zone,
        places="40",
        round_1_at="19:20",
        round_1_minutes="25",
        round_2_at="19:50",
        round_2_minutes="25",
        round_2_builds="1",
        **_first_words(),
    )


def _first_words() -> dict[str, str]:
    """An evening to begin with: two rounds, and the agenda around them."""
    return {
        "agenda": _(
            "19:00 Doors open\n19:10 Welcome\n20:20 The roundtables present\n20:40 Networking"
        ),
        "networking": _("Drinks and light food. Stay as long as you like."),
        "round_1_title": _("Round 1: what we do"),
        "round_1_prompts": _(
            "What do you do about this today?\nWhat does not work the way you wish?"
        ),
        "round_2_title": _("Round 2: what to do next"),
        "round_2_prompts": _(
            "Having heard the first round, what will you try?\nHow will you notice that it works?"
        ),
    }


def _fill_round(form: EventForm, number: int, line: Line, zone: str) -> None:
    if line.held is None or number > len(ROUNDS):
        return
    held = line.held.round
    values = {
        "title": held.title,
        "at": _clock(line.starts_at, zone) if line.starts_at else "",
        "minutes": str(held.minutes),
        "prompts": "\n".join(prompt.text for prompt in line.held.prompts),
        "builds": "1" if held.builds_on_previous else "",
        "steps": held.steps,
    }
    for what, value in values.items():
        setattr(form, f"round_{number}_{what}", value)


def _part(line: Line, zone: str) -> str:
    words = f"{line.title} / {line.note}" if line.note else line.title
    return f"{_clock(line.starts_at, zone)} {words}" if line.starts_at else words


def _people(people: list[Appearance], roles: set[Role]) -> str:
    return "\n".join(_person(each) for each in people if each.role in roles)


def _person(person: Appearance) -> str:
    parts = [in_role(person.name, Role(person.role)), person.title, person.company]
    while not parts[-1]:
        parts.pop()
    return " / ".join([*parts, person.email] if person.email else parts)


def _clock(moment: datetime, zone: str) -> str:
    return f"{in_zone(moment, zone):%H:%M}"
