"""What a move by hand would make better or worse, told before it is made."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from uuid import UUID

from community.events.tables import Event
from community.flaws.compare import compare
from community.flaws.figures import Figures, count_flaws
from community.flaws.person import Person
from community.floor.letters import number as place
from community.language import _
from community.roundtables.evening import Evening, evening_of
from community.roundtables.who_sits import SeatedRound
from community.wishes.sizes import FEWEST
from community.wishes.wishes import Wishes


@dataclass(frozen=True, slots=True)
class Going:
    """Somebody who would leave `origin` (empty without a chair); whom they meet in other rounds."""

    key: int
    origin: list[int]
    met: Mapping[int, int]
    wishes: Wishes
    pinned: int | None  # the number of the roundtable where the organiser wants this person

    def to(self, people: Sequence[Person], target: list[int], now: Figures) -> Figures:
        """All figures of the evening after this one move; only two roundtables are counted anew."""
        stay = [key for key in self.origin if key != self.key]
        apart = replace(self.wishes, together=(), pins=())
        before = asdict(count_flaws(people, [[self.origin, target]], apart))
        after = asdict(count_flaws(people, [[stay, [*target, self.key]]], apart))
        again = sum(key in self.met for key in target) - sum(key in self.met for key in stay)
        figures = {name: was + after[name] - before[name] for name, was in asdict(now).items()}
        mates = self.wishes.among({self.key, *stay, *target}).together
        pairs = [
            {each.one, each.other} - {self.key}
            for each in mates
            if self.key in (each.one, each.other)
        ]
        split = sum(pair <= set(stay) for pair in pairs) - sum(
            pair <= set(target) for pair in pairs
        )
        return Figures(**{**figures, "repeats": now.repeats + again, "split": now.split + split})

    def to_number(self, place: int, figures: Figures, sits_at: int | None) -> Figures:
        """The same, with who is pinned counted at that roundtable."""
        if self.pinned is None:
            return figures
        was = sits_at not in (None, self.pinned)
        return replace(figures, elsewhere=figures.elsewhere + (place != self.pinned) - was)


async def foretell(event: Event, number: int, registration: UUID) -> dict[UUID, str]:
    """By roundtable of that round, what moving this person there would change."""
    evening = await evening_of(event)
    shown = next((each for each in evening.rounds if each.round.number == number), None)
    key = evening.people.keys.get(registration)
    if shown is None or key is None:
        return {}
    circles = _circles(evening, shown)
    places = {each.id: place(each.letter) for each in shown.roundtables}
    origin, sits_at = _sits(key, circles, places)
    wishes = evening.people.wishes
    pinned = wishes.pinned(number - 1).get(key)
    going = Going(key, origin, _met(evening, shown, key), wishes, pinned)
    now, people = evening.figures(), evening.people.people
    return {
        id: _sentence(
            compare(now, going.to_number(places[id], going.to(people, circle, now), sits_at)),
            len(circle) + 1,
            len(origin) - 1,
            wishes.largest,
        )
        for id, circle in circles.items()
        if places[id] != sits_at
    }


def _sits(
    key: int, circles: Mapping[UUID, list[int]], places: Mapping[UUID, int]
) -> tuple[list[int], int | None]:
    for id, circle in circles.items():
        if key in circle:
            return circle, places[id]
    return [], None


def _circles(evening: Evening, shown: SeatedRound) -> dict[UUID, list[int]]:
    keys = evening.people.keys
    return {each.id: [keys[one.registration] for one in each.people] for each in shown.roundtables}


def _met(evening: Evening, shown: SeatedRound, key: int) -> Counter[int]:
    others = [each for each in evening.rounds if each.round.id != shown.round.id]
    circles = [circle for each in others for circle in _circles(evening, each).values()]
    return Counter(one for circle in circles if key in circle for one in circle if one != key)


def _sentence(cost: str, there: int, left: int, most: int) -> str:
    few = _("Only {n} people would stay behind.").format(n=left) if 0 < left < FEWEST else ""
    many = _("{n} people would sit here.").format(n=there) if there > most else ""
    return " ".join(part for part in (cost, many, few) if part)
