"""The evening's plan as people read it: parts in their order, rounds with their prompts."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from community.events.agenda_part import AgendaPart
from community.events.rounds import RoundWithPrompts, rounds_with_prompts
from community.events.tables import Appearance, Event


@dataclass(frozen=True)
class Line:
    """One part of the evening; `held` is its discussion round, if it is one."""

    starts_at: datetime | None
    title: str
    note: str = ""
    held: RoundWithPrompts | None = None


async def agenda_of(event: Event) -> list[Line]:
    """Every part, the first one first; rounds without a time follow at the end."""
    rounds = {each.round.id: each for each in await rounds_with_prompts(event)}
    parts = (
        await AgendaPart.objects().where(AgendaPart.event == event.id).order_by(AgendaPart.position)
    )
    lines = [
        Line(part.starts_at, part.title, part.note, rounds.pop(part.round, None)) for part in parts
    ]
    return lines + [Line(None, each.round.title, held=each) for each in rounds.values()]


def rounds_outside(event: Event, agenda: list[Line]) -> list[Line]:
    """The rounds that begin before the evening does, or are not over when it ends."""
    return [line for line in agenda if line.held and not _lies_within(event, line)]


def _lies_within(event: Event, line: Line) -> bool:
    if line.starts_at is None or line.held is None:
        return True
    ends_at = line.starts_at + timedelta(minutes=line.held.round.minutes)
    return bool(event.starts_at <= line.starts_at and ends_at <= event.ends_at)


async def people_of(event: Event) -> list[Appearance]:
    """Everybody who is named on the page, in the organiser's order."""
    return (
        await Appearance.objects().where(Appearance.event == event.id).order_by(Appearance.position)
    )
