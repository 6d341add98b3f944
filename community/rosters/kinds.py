"""Which kind of place somebody has here, by what the platform calls theirs."""

from collections.abc import Sequence

from community.places.tables import PlaceKind
from community.platforms.platform import folded


class Kinds:
    """The kinds of one event; those beside another are nobody's first place."""

    def __init__(self, kinds: Sequence[PlaceKind]) -> None:
        self.first = kinds[0]
        self.by_name = {folded(each.called): each for each in kinds if not each.is_beside}

    def of(self, slot: str) -> PlaceKind:
        """The kind of the same name, else the first one."""
        return self.by_name.get(folded(slot), self.first)
