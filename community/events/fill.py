"""Fill the event form with an event as it is, or for the next one of its series."""

from datetime import datetime

from community.clock import in_zone
from community.events.agenda import Line, agenda_of, people_of
from community.events.find import next_number
from community.events.first_form import first_form
from community.events.form import EventForm
from community.events.form_rounds import ROUNDS
from community.events.last_days import last_of, suggested_day
from community.events.lines import in_role
from community.events.tables import Appearance, Event, Role, Series


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
        return first_form(series)
    form = await form_of(last)
    form.title, form.concept, form.guests, form.is_recorded = "", "", "", ""
    form.number = str(await next_number(series))
    form.starts_on = f"{await suggested_day(series, None, last.zone)}"
    return form


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
