"""The evening's plan as people read it: parts in their order, rounds with their prompts."""

from dataclasses import dataclass
from datetime import datetime

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


async def people_of(event: Event) -> list[Appearance]:
    """Everybody who is named on the page, in the organiser's order."""
    return (
        await Appearance.objects().where(Appearance.event == event.id).order_by(Appearance.position)
    )
