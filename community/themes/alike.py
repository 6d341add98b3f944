"""What sounds alike, so that a person may say whether it is the same: items, and themes."""

from collections.abc import Mapping, Sequence
from uuid import UUID

import msgspec

from community.database import fetch
from community.events.tables import Event
from community.themes.heard import HeardTheme
from community.themes.similar import alike
from community.themes.uncoded import Uncoded

SHOWN = 8


class Pair(msgspec.Struct, frozen=True):
    """Two that may say the same, in their own words."""

    one: UUID
    other: UUID
    text: str
    other_text: str


async def told_apart(event: Event) -> set[frozenset[UUID]]:
    """The pairs of which a person said that they are not the same."""
    rows = await fetch("SELECT one, other FROM not_the_same WHERE event = $1", event.id)
    return {frozenset((row["one"], row["other"])) for row in rows}


def alike_items(items: Sequence[Uncoded], apart: set[frozenset[UUID]]) -> list[Pair]:
    """Items without a theme, and for which none is suggested, that sound like one another."""
    return _pairs({each.id: each.text for each in items if not each.suggested}, apart)


def alike_themes(themes: Sequence[HeardTheme], apart: set[frozenset[UUID]]) -> list[Pair]:
    """Themes whose titles sound alike."""
    return _pairs({each.id: each.title for each in themes}, apart)


def _pairs(texts: Mapping[UUID, str], apart: set[frozenset[UUID]]) -> list[Pair]:
    found = [
        Pair(one, other, texts[one], texts[other])
        for _likeness, one, other in alike(texts)
        if frozenset((one, other)) not in apart
    ]
    return found[:SHOWN]
