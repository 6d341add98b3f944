"""What has not been put under a theme yet, and under which one it may belong."""

from collections.abc import Collection, Sequence
from uuid import UUID

import msgspec

from community.database import fetch
from community.events.tables import Event
from community.themes.heard import HeardTheme
from community.themes.similar import ALIKE, likeness


class Uncoded(msgspec.Struct, frozen=True):
    """An item without a theme; `suggested` is the title of a theme it resembles, or empty."""

    id: UUID
    text: str
    kind: str
    letter: str
    round: int
    suggested: str


async def uncoded(
    event: Event, themes: Sequence[HeardTheme], apart: Collection[frozenset[UUID]] = ()
) -> list[Uncoded]:
    """The items of the event that are in no theme, in the order of rounds and roundtables.

    A theme from which the item was told apart is not suggested for it.
    """
    found = []
    for row in await fetch(_UNCODED, event.id):
        open_ones = [each for each in themes if frozenset((row["id"], each.id)) not in apart]
        suggested = suggested_theme(row["text"], open_ones)
        found.append(Uncoded(**dict(row), suggested=suggested))
    return found


def suggested_theme(text: str, themes: Sequence[HeardTheme]) -> str:
    """The theme whose title or words are most like the text, if any is like it at all."""
    likest = [(_most_alike(text, theme), theme.title) for theme in themes]
    how_much, title = max(likest, default=(0.0, ""))
    return title if how_much >= ALIKE else ""


def _most_alike(text: str, theme: HeardTheme) -> float:
    return max(
        likeness(text, other) for other in [theme.title, *(item.text for item in theme.items)]
    )


_UNCODED = """
    SELECT item.id, item.text, item.kind, roundtable.letter, round.number AS round
    FROM item JOIN roundtable ON roundtable.id = item.roundtable
    JOIN round ON round.id = roundtable.round
    WHERE roundtable.event = $1 AND removed_at IS NULL AND item.text <> ''
      AND NOT EXISTS (SELECT FROM item_theme WHERE item_theme.item = item.id)
    ORDER BY round.number, length(roundtable.letter), roundtable.letter, item.made_at
"""
