"""Whether all who are spoken of can be seated as was said, found out by trying."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from community.wishes.groups import groups
from community.wishes.wishes import Companies, Pin, Said, Together, enemies

PATIENCE = 200_000  # looks at a roundtable for somebody: a fifth of a second
MOST_BLOCKS = 400

At = Mapping[int, int]


class TooHard(Exception):
    """Nobody knows: it would take too long to find out."""


@dataclass(slots=True)
class Block:
    """People who share a roundtable, and those they may go to."""

    people: frozenset[int]
    choices: set[int]
    enemies: set[int] = field(default_factory=set)  # numbers of other blocks


def fit(
    said: Iterable[Said],
    companies: Companies,
    sizes: Sequence[int],
    accepts: Callable[[At], bool] | None = None,
    patience: int = PATIENCE,
) -> dict[int, int] | None:
    """A roundtable for everybody who is spoken of, as was said; None if there is no way.

    Others fill what is left, in whatever way; with `accepts` they are seated as well, so that it
    agrees. Raises TooHard rather than guess.
    """
    blocks = _blocks(list(said), companies, sizes, set(companies) if accepts else set())
    if blocks is None:
        return None
    if len(blocks) > MOST_BLOCKS:
        raise TooHard
    found = Trial(blocks, sizes, accepts, patience)
    return found.seats() if found.seat_all() else None


def _blocks(
    said: list[Said], companies: Companies, sizes: Sequence[int], others: set[int]
) -> list[Block] | None:
    """Who stays together; None if somebody would have to sit beside who is kept apart."""
    pairs = {pair for wish in said for pair in enemies(wish, companies)}
    pins = [wish for wish in said if isinstance(wish, Pin)]
    together = groups(wish for wish in said if isinstance(wish, Together))
    of_person = {person: group for group in together for person in group}
    named = [
        *(p for pair in sorted(pairs) for p in pair),
        *(pin.one for pin in pins),
        *sorted(others),
    ]
    alone = dict.fromkeys(frozenset({each}) for each in named if each not in of_person)
    blocks = [Block(each, set(range(len(sizes)))) for each in (*together, *alone)]
    number = {person: n for n, block in enumerate(blocks) for person in block.people}
    for one, other in pairs:
        if number[one] == number[other]:
            return None
        blocks[number[one]].enemies.add(number[other])
        blocks[number[other]].enemies.add(number[one])
    for pin in pins:
        blocks[number[pin.one]].choices &= {pin.roundtable}
    return blocks


class Trial:
    """Blocks being put at roundtables, one after the other, and taken away again."""

    def __init__(
        self,
        blocks: Sequence[Block],
        sizes: Sequence[int],
        accepts: Callable[[At], bool] | None,
        patience: int,
    ) -> None:
        self.blocks, self.free, self.accepts = blocks, list(sizes), accepts
        self.at: dict[int, int] = {}
        self.special = {n for block in blocks if len(block.choices) == 1 for n in block.choices}
        self.seated_at: Counter[int] = Counter()
        self.banned: dict[int, Counter[int]] = defaultdict(Counter)  # by block, by roundtable
        self.looks, self.patience = 0, patience

    def seat_all(self) -> bool:
        """Whether the others can be seated too; whoever has the fewest choices comes first."""
        waiting = [n for n in range(len(self.blocks)) if n not in self.at]
        if not waiting:
            return self.accepts is None or self.accepts(self.seats())
        choices = {n: list(self.choices(n)) for n in waiting}
        number = min(waiting, key=lambda n: (len(choices[n]), -len(self.blocks[n].enemies), n))
        for roundtable in choices[number]:
            self.put(number, roundtable, 1)
            if self.seat_all():
                return True
            self.put(number, roundtable, -1)
        return False

    def seats(self) -> dict[int, int]:
        """Everybody's roundtable."""
        return {p: self.at[n] for n, block in enumerate(self.blocks) for p in block.people}

    def choices(self, number: int) -> Iterator[int]:
        """Where this block can sit; of roundtables that are alike and empty only the first."""
        block, banned, alike = self.blocks[number], self.banned[number], set()
        self.looks += len(block.choices)
        if self.looks > self.patience:
            raise TooHard
        for roundtable in sorted(block.choices):
            free = self.free[roundtable] if roundtable < len(self.free) else 0
            if free < len(block.people) or banned[roundtable]:
                continue
            is_plain = not self.seated_at[roundtable] and roundtable not in self.special
            if not (is_plain and free in alike):
                yield roundtable
            if is_plain:
                alike.add(free)

    def put(self, number: int, roundtable: int, sign: int) -> None:
        """Seat a block there, or take it away again (-1)."""
        block = self.blocks[number]
        if sign > 0:
            self.at[number] = roundtable
        else:
            del self.at[number]
        self.seated_at[roundtable] += sign
        self.free[roundtable] -= sign * len(block.people)
        for enemy in block.enemies:
            self.banned[enemy][roundtable] += sign
