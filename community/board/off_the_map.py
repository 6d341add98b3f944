"""Roundtables whose people are told no place: in use, but not on the map of the room."""

from community.events.tables import Event
from community.floor.letters import number
from community.floor.room_map import map_of
from community.roundtables.who_sits import SeatedRound


async def off_the_map(event: Event, shown: SeatedRound | None) -> list[str]:
    """Their letters in this round, A first; none where nobody has drawn a map."""
    drawn = (await map_of(event)).by_letter
    used = [one.letter for one in shown.roundtables if one.people] if shown and drawn else []
    return sorted((each for each in used if each not in drawn), key=number)
