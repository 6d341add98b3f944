"""Many roundtables and too few hosts for them: it is seen soon that nothing can be given up."""

import pytest

from community.flaws.person import Person
from community.mending.hosts import see_to_hosts
from community.mending.room import Room
from community.wishes.wishes import Wishes

ROUNDTABLES = 30


class Counted(Room):
    """Says how often somebody asked for the chairs of a roundtable."""

    asked = 0

    def chairs(self, number: int) -> int:
        self.asked += 1
        return super().chairs(number)


@pytest.mark.parametrize(
    ("size", "late", "missing"),
    [pytest.param(5, 0, 6, id="too many sit"), pytest.param(6, 5, 4, id="too few chairs")],
)
def test_not_every_choice_of_roundtables_is_tried(size: int, late: int, missing: int) -> None:
    planned = [list(range(at * size, (at + 1) * size)) for at in range(ROUNDTABLES)]
    hosts = {circle[0] for circle in planned}
    gone = {circle[0] for circle in planned[:missing]}
    here = [
        Person(key, is_host=key in hosts) for circle in planned for key in circle if key not in gone
    ]
    homes = {key: at for at, circle in enumerate(planned) for key in circle[: size - late + 1]}
    stay = [[key for key in circle if key not in gone] for circle in planned]
    room = Counted(stay, [], Wishes())

    see_to_hosts(here, room, {**homes, **{key: at for at, key in enumerate(sorted(gone))}})

    assert (room.circles, len(room.open)) == (stay, ROUNDTABLES)
    assert room.asked <= 200 * ROUNDTABLES
