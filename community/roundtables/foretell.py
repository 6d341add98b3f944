"""What a move by hand would make better or worse, told before it is made."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from uuid import UUID

from community.events.tables import Event
from community.language import _
from community.mixing.sizes import FEWEST
from community.mixing.wishes import Wishes
from community.roundtables.compare import compare
from community.roundtables.evening import Evening, evening_of
from community.roundtables.figures import Figures, count_flaws
from community.roundtables.person import Person
from community.roundtables.who_sits import SeatedRound


@dataclass(frozen=True, slots=True)
class Going:
    """Somebody who would leave `origin` (empty without a chair); whom they meet in other rounds."""

    key: int
    origin: list[int]
    met: Mapping[int, int]
    wishes: Wishes

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


async def foretell(event: Event, number: int, registration: UUID) -> dict[UUID, str]:
    """By roundtable of that round, what moving this person there would change."""
    evening = await evening_of(event)
    shown = next((each for each in evening.rounds if each.round.number == number), None)
    key = evening.people.keys.get(registration)
    if shown is None or key is None:
        return {}
    circles = _circles(evening, shown)
    origin = next((circle for circle in circles.values() if key in circle), [])
    going = Going(key, origin, _met(evening, shown, key), evening.people.wishes)
    now, people = evening.figures(), evening.people.people
    most = evening.people.wishes.largest
    return {
        id: _sentence(
            compare(now, going.to(people, circle, now)), len(circle) + 1, len(origin) - 1, most
        )
        for id, circle in circles.items()
        if circle is not origin
    }


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
