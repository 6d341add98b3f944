"""Everything the roundtables of an event wrote: rounds, their roundtables, their items."""

import json
from uuid import UUID

import msgspec

from community.database import fetch
from community.events.tables import Event


class Written(msgspec.Struct, frozen=True):
    """An item as it stands; `text` is the name of a KPI. Kind and measure are the tables' codes."""

    id: UUID
    kind: str
    text: str
    formula: str
    measure: str
    phase: str
    goal: str
    noise: str
    prompt: str
    themes: list[str]
    thanks: int = 0
    later: dict[str, str] = {}


class Sheet(msgspec.Struct, frozen=True):
    """What one roundtable wrote in one round, in the order of writing."""

    roundtable: UUID
    letter: str
    items: list[Written]


class Outputs(msgspec.Struct, frozen=True):
    """One round with its prompts and the sheets of its roundtables by letter."""

    number: int
    title: str
    prompts: list[str]
    sheets: list[Sheet]


async def outputs_of(event: Event) -> list[Outputs]:
    """All rounds of the event, without removed and empty items and empty dissolved roundtables."""
    rounds = await fetch(_ROUNDS, event.id)
    roundtables = await fetch(_ROUNDTABLES, event.id)
    items: dict[UUID, list[Written]] = {}
    for row in await fetch(_ITEMS, event.id):
        words = {name: row[name] for name in Written.__struct_fields__ if name != "later"}
        words["later"] = {name: said for name, said in json.loads(row["later"]).items() if said}
        items.setdefault(row["roundtable"], []).append(Written(**words))
    return [
        Outputs(
            number=row["number"],
            title=row["title"],
            prompts=row["prompts"],
            sheets=[
                Sheet(each["id"], each["letter"], items.get(each["id"], []))
                for each in roundtables
                if each["round"] == row["id"] and (each["id"] in items or not each["is_dissolved"])
            ],
        )
        for row in rounds
    ]


_ROUNDS = """
    SELECT id, number, title,
           array(SELECT text FROM prompt WHERE prompt.round = round.id ORDER BY position) AS prompts
    FROM round WHERE event = $1 ORDER BY number
"""
_ROUNDTABLES = """
    SELECT id, round, letter, is_dissolved FROM roundtable WHERE event = $1
    ORDER BY length(letter), letter
"""
_ITEMS = """
    SELECT item.id, item.roundtable, kind, item.text, formula, measure, phase, goal, noise, later,
           coalesce(prompt.text, '') AS prompt,
           array(SELECT title FROM item_theme JOIN theme ON theme.id = item_theme.theme
                 WHERE item_theme.item = item.id ORDER BY title) AS themes,
           (SELECT count(*) FROM thanks WHERE thanks.item = item.id) AS thanks
    FROM item JOIN roundtable ON roundtable.id = item.roundtable
    LEFT JOIN prompt ON prompt.id = item.prompt
    WHERE roundtable.event = $1 AND removed_at IS NULL
      AND (item.text || formula || goal || noise) <> ''
    ORDER BY made_at, item.id
"""
