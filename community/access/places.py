"""Which event or series an address belongs to: each room says it for its own nouns."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from community.database import fetch_one

Places = Mapping[str, str]
"""By noun, such as `chairs/{chair_id}`: a query for `event` and `series` of that one row."""


def place_in(route: str, places: Places) -> str | None:
    """The noun by which this route belongs to an event or a series; the first one in it counts."""
    found = {noun: route.find(f"/{noun}") for noun in places}
    inside = {noun: at for noun, at in found.items() if at >= 0}
    return min(inside, key=lambda noun: inside[noun]) if inside else None


async def place_of(
    noun: str, places: Places, given: Mapping[str, Any]
) -> tuple[int | None, UUID | None]:
    """Event and series of what the address names; neither when it names nothing."""
    row = await fetch_one(places[noun], given[noun[noun.index("{") + 1 : -1]])
    return (row["event"], row["series"]) if row else (None, None)
