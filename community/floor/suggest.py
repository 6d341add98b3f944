"""Where roundtables could stand before somebody says it: spread evenly. Arithmetic only."""

from collections.abc import Sequence

from community.floor.letters import letter
from community.floor.place import Place
from community.floor.room_map import RoomMap

WIDTH, DEPTH = 8, 5  # how wide a room is drawn for its depth
EDGE = 4
USUALLY = 5  # people at a roundtable
CORNERS = ((50, 5), (8, 50), (92, 50), (50, 95))


def suggested(drawn: RoomMap, roundtables: int) -> RoomMap:
    """So many roundtables, A first: those that are drawn where they are, others spread evenly."""
    letters = [letter(number) for number in range(roundtables)]
    even = dict(zip(letters, evenly(roundtables), strict=True))
    places = [drawn.by_letter.get(each) or Place(each, *even[each]) for each in letters]
    return RoomMap([*places, *drawn.landmarks])


def evenly(count: int) -> Sequence[tuple[int, int]]:
    """Places in rows, each as long as the others or one shorter, the longer ones in front."""
    if count == 0:
        return []
    rows = max(1, round((count * DEPTH / WIDTH) ** 0.5))
    short, longer = divmod(count, rows)
    lengths = [short + 1] * longer + [short] * (rows - longer)
    return [
        (_between(place, length), _between(row, rows))
        for row, length in enumerate(lengths)
        for place in range(length)
    ]


def _between(place: int, of: int) -> int:
    return EDGE + round((100 - 2 * EDGE) * (2 * place + 1) / (2 * of))


def as_many(places: int, drawn: RoomMap) -> int:
    """How many roundtables to begin with: as drawn, else one for five people."""
    return len(drawn.by_letter) or max(1, -(-places // USUALLY))
