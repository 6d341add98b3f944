"""What a note-taker can choose among: who speaks, and what they speak about."""

from typing import NamedTuple

from community.events.agenda import people_of
from community.events.tables import Event
from community.language import _
from community.outputs.gather import Outputs, outputs_of
from community.themes.heard import themes_of


class Choices(NamedTuple):
    """Things of one sort, by what they are called."""

    title: str
    pairs: list[tuple[str, str]]


async def guest_choices(event: Event) -> list[tuple[str, str]]:
    """Everybody who is named on the event's page."""
    return [(str(each.id), each.name) for each in await people_of(event)]


async def about_choices(event: Event) -> list[Choices]:
    """The themes, then each round's lines with their roundtables; what has nothing is left out."""
    themes = Choices(_("Themes"), [(str(each.id), each.title) for each in await themes_of(event)])
    rounds = [_lines_of(each) for each in await outputs_of(event)]
    return [each for each in (themes, *rounds) if each.pairs]


def _lines_of(written: Outputs) -> Choices:
    title = _("Round {number}").format(number=written.number)
    lines = [
        (str(item.id), f"{sheet.letter}: {item.text or item.formula or item.goal or item.noise}")
        for sheet in written.sheets
        for item in sheet.items
    ]
    return Choices(title, lines)
