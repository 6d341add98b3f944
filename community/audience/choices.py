"""What a ballot chooses from, and what of it somebody may choose."""

from uuid import UUID

import msgspec

from community.audience.held_dots import held
from community.database import fetch
from community.events.tables import Event
from community.stage.tables import Ballot, ChosenFrom


class Choice(msgspec.Struct, frozen=True):
    """An item with its roundtable, or a theme; `mine` are one's own dots on it."""

    id: UUID
    words: str
    letter: str = ""
    round: int = 0
    is_own: bool = False
    mine: int = 0


async def choices_of(event: Event, ballot: Ballot, registration: UUID | None) -> list[Choice]:
    """Everything that can be chosen; what the ballot keeps from this person is not in it."""
    question = _THEMES if ballot.chosen_from == ChosenFrom.THEMES else _ITEMS
    rows = await fetch(question, event.id, ballot.id, registration)
    found = [Choice(**row) for row in rows]
    return [each for each in found if ballot.own_roundtable or not each.is_own]


_MINE = """
    (SELECT count(*) FROM counted WHERE counted.registration = $3
     AND counted.choice = {table}.id) AS mine
"""
_ITEMS = f"""
    {held("$2")} SELECT item.id, item.text AS words, r.letter, round.number AS round,
           EXISTS (SELECT FROM chair c WHERE c.roundtable = r.id AND c.registration = $3) AS is_own,
           {_MINE.format(table="item")}
    FROM item JOIN roundtable r ON r.id = item.roundtable JOIN round ON round.id = r.round
    WHERE r.event = $1 AND item.removed_at IS NULL AND item.text <> ''
    ORDER BY round.number DESC, length(r.letter), r.letter, item.made_at
"""
_THEMES = f"""
    {held("$2")} SELECT theme.id, theme.title AS words, {_MINE.format(table="theme")}
    FROM theme WHERE theme.event = $1
      AND NOT EXISTS (SELECT FROM theme_end e WHERE e.theme = theme.id)
    ORDER BY theme.made_at
"""
