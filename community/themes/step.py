"""Take a step: change the themes, and note who did what, so that it can be taken back."""

import json

from community.database import fetch_value
from community.events.tables import Event
from community.outputs.hints import tell_rounds
from community.themes.apply import apply
from community.themes.change import Change
from community.themes.tables import ThemeStep, What


async def take(event: Event, step: ThemeStep, change: Change) -> ThemeStep:
    """The step with its number, in a transaction that holds the event; nothing is no step."""
    if not change and step.what != What.UNDO:
        return step
    await apply(event.id, change)
    step.change = json.dumps(change)
    step.by_name = step.by_name[:120]
    step.number = await fetch_value(_NEXT, event.id)
    await step.save()
    await tell_rounds(event.id)
    return step


def change_of(step: ThemeStep) -> Change:
    """Its cells, as change.py describes them."""
    return {cell: (before, after) for cell, (before, after) in json.loads(step.change).items()}


_NEXT = "SELECT coalesce(max(number), 0) + 1 FROM theme_step WHERE event = $1"
