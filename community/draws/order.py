"""Who comes first in a draw; a group is one lot. It knows no database."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from community.events.kind_plan import Way
from community.places.lot import in_order_of_lots
from community.registrations.tables import Registration


@dataclass(frozen=True)
class Entry:
    """Somebody who applied, or a group; its number is the earliest turn of those in it."""

    people: list[Registration]

    @property
    def number(self) -> int:
        """The number whose lot counts."""
        return min(int(each.turn) for each in self.people)

    @property
    def in_room(self) -> int:
        """How many of them need a place of the room: who has one of another kind does not."""
        return sum(not each.awaits_other_draw for each in self.people)

    @property
    def is_nominated(self) -> bool:
        """Whether the organiser lets one of them, and so all, come first."""
        return any(each.is_nominated for each in self.people)


@dataclass(frozen=True)
class Order:
    """Everybody who applied: those chosen, those in the draw, and those it is not for."""

    chosen: list[Entry]
    drawn: list[Entry]
    passed: list[Registration]

    @property
    def numbered(self) -> list[tuple[int | None, Registration]]:
        """Everybody in the order in which they get places or turns, with the number that drew."""
        chosen = [(None, each) for entry in self.chosen for each in entry.people]
        drawn = [(entry.number, each) for entry in self.drawn for each in entry.people]
        return [*chosen, *drawn, *((None, each) for each in self.passed)]

    @property
    def everybody(self) -> list[Registration]:
        """The same without the numbers."""
        return [each for _, each in self.numbered]

    def given(self, places: int, room: int) -> set[UUID]:
        """Who gets one of so many places, with room for so many who have none: each entry whole,
        or the next that fits."""
        entries = [*self.chosen, *self.drawn]
        needs = [(len(each.people), each.in_room) for each in entries]
        fits = which_fit(needs, places, room)
        return {
            each.id
            for entry, has_place in zip(entries, fits, strict=True)
            if has_place
            for each in entry.people
        }


def which_fit(needs: Iterable[tuple[int, int]], places: int, room: int) -> list[bool]:
    """For each entry in order whether it gets its places; one that is too large is passed over.

    An entry needs so many places of the kind, and so many of the room.
    """
    fits = []
    for people, in_room in needs:
        has_places = people <= places and in_room <= room
        fits.append(has_places)
        places, room = places - people * has_places, room - in_room * has_places
    return fits


def order_of(
    applied: Sequence[Registration],
    passed: Collection[UUID],
    way: str,
    seed: str,
    groups: Mapping[UUID, UUID],
) -> Order:
    """Whoever was nominated first, then by lot, or without a lottery by their turns."""
    parted: dict[UUID, list[Registration]] = {}
    for each in applied:
        if each.id not in passed:
            parted.setdefault(groups.get(each.id, each.id), []).append(each)
    entries = [Entry(people) for people in parted.values()]
    chosen = [each for each in entries if each.is_nominated]
    others = {each.number: each for each in entries if not each.is_nominated}
    numbers = in_order_of_lots(seed, others) if way == Way.LOTTERY else sorted(others)
    return Order(
        sorted(chosen, key=_nominated_at),
        [others[number] for number in numbers],
        [each for each in applied if each.id in passed],
    )


def _nominated_at(entry: Entry) -> float:
    return min(float(each.nominated_at.timestamp()) for each in entry.people if each.is_nominated)
