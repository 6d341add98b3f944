"""The map of an event's room."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from community.database import fetch
from community.events.tables import Event
from community.floor.place import Place


@dataclass(frozen=True, slots=True)
class RoomMap:
    """Roundtables and landmarks; empty where nobody has drawn one."""

    places: list[Place]
    by_letter: Mapping[str, Place] = field(init=False)

    def __post_init__(self) -> None:
        found = {each.name: each for each in self.places if not each.is_landmark}
        object.__setattr__(self, "by_letter", found)

    @property
    def landmarks(self) -> list[Place]:
        """What is no roundtable."""
        return [each for each in self.places if each.is_landmark]

    @property
    def is_crowded(self) -> bool:
        """Whether letters must be drawn smaller to stay apart."""
        return len(self.by_letter) > 20

    def where(self, letter: str) -> str:
        """「窓ぎわ」 for a letter that has words, nothing for others."""
        place = self.by_letter.get(letter)
        return place.words if place else ""

    def with_letters(self, letters: Iterable[str]) -> "RoomMap":
        """The same map with only these roundtables."""
        wanted = set(letters)
        return RoomMap([each for each in self.places if each.is_landmark or each.name in wanted])


async def map_of(event: Event) -> RoomMap:
    """What stands in the room of this event, A first, landmarks last."""
    return RoomMap([Place(**dict(row)) for row in await fetch(_SPOTS, event.id)])


_SPOTS = """
    SELECT name, x, y, words, is_landmark FROM spot
    WHERE event = $1 ORDER BY is_landmark, length(name), name
"""
