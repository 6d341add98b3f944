"""The fewest who have to get up so that no rule is broken: tried move by move, and so proven.

Whatever is broken at a roundtable is mended only if one of certain people leaves it or one of
others comes to it. Each of these moves is tried: with nobody who sits moved at first, then with
one of them, then with two. So the first way that is found moves the fewest.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from community.mending.rules import Rules, each_of

NOWHERE = -1


class Found(NamedTuple):
    """Everybody's roundtable, if a way was found; none moves fewer than `at_least` who are dear."""

    at: list[int] | None
    at_least: int


class Choice(NamedTuple):
    """Somebody goes to one of these roundtables; if not, they stay, or do not come to it."""

    who: int
    numbers: Sequence[int]
    is_leaving: bool = False


class TooMany(Exception):
    """More looks than there is time for."""


def fewest(
    rules: Rules, home: Sequence[int], dear: Sequence[bool], moves: range, looks: int
) -> Found:
    """A way that breaks no rule and moves the fewest of those who are `dear`: so many of them.

    Fewer than the first of these `moves` are known not to do. Who has no `home` (-1) yet may sit
    anywhere, and so may who is not dear.
    """
    trial = Trial(rules, home, dear, looks)
    for moved in moves:
        try:
            if trial.goes(moved):
                return Found(trial.at, moved)
        except TooMany:
            return Found(None, moved)
    return Found(None, max(moves.start, moves.stop))


class Trial:
    """People while they are moved, and moved back; whoever is `fixed` stays where they are."""

    def __init__(self, rules: Rules, home: Sequence[int], dear: Sequence[bool], looks: int) -> None:
        self.rules, self.at, self.dear, self.looks = rules, list(home), dear, looks
        self.here, self.barred = ([0] * len(rules.chairs) for _ in range(2))
        self.fixed, self.all_dear = 0, sum(is_dear << who for who, is_dear in enumerate(dear))
        for person, number in enumerate(home):
            if number != NOWHERE:
                self.here[number] |= 1 << person
                self.fixed |= (rules.pin[person] == number) << person

    @property
    def is_wrong(self) -> bool:
        """Whether a rule is broken among those who sit."""
        return next(self._wrong(0), None) is not None

    def goes(self, left: int) -> bool:
        """Whether so many moves of those who are dear mend it all; if so, they are made."""
        self.looks -= 1
        if self.looks < 0:
            raise TooMany
        choices = self._narrowest(left)
        if choices is None:
            return True
        fixed, barred = self.fixed, list(self.barred)
        for choice in choices:
            if any(self._tries(choice.who, number, left) for number in choice.numbers):
                return True
            self._rule_out(choice)
        self.fixed, self.barred = fixed, barred
        return False

    def _tries(self, who: int, number: int, left: int) -> bool:
        before, bit, fixed = self.at[who], 1 << who, self.fixed
        self._put(who, number)
        self.fixed |= bit
        if self.goes(left - self.dear[who]):
            return True
        self._put(who, before)
        self.fixed = fixed
        return False

    def _put(self, who: int, number: int) -> None:
        if self.at[who] != NOWHERE:
            self.here[self.at[who]] ^= 1 << who
        if number != NOWHERE:
            self.here[number] |= 1 << who
        self.at[who] = number

    def _rule_out(self, choice: Choice) -> None:
        """All seatings with it have been tried."""
        if choice.is_leaving:
            self.fixed |= 1 << choice.who
        else:
            for number in choice.numbers:
                self.barred[number] |= 1 << choice.who

    def _narrowest(self, left: int) -> list[Choice] | None:
        """The fewest ways to mend one of the things that are wrong; None when nothing is."""
        best: list[Choice] | None = None
        fewest = 0
        for choices in self._wrong(left):
            many = sum(len(choice.numbers) for choice in choices)
            if best is None or many < fewest:
                best, fewest = choices, many
            if many <= 1:
                return best
        return best if best is not None else self._seating(left)

    def _wrong(self, left: int) -> Iterator[list[Choice]]:
        """What is wrong among those who sit, each with all that could mend it."""
        for number, here in enumerate(self.here):
            if broken := self.rules.broken(number, here):
                going = [self._leaving(who, left) for who in each_of(broken.leaving)]
                coming = self._all_coming(broken.coming, number, left)
                yield [*coming, *going]
        yield from self._said(left)

    def _said(self, left: int) -> Iterator[list[Choice]]:
        """Who sits elsewhere than where, or with whom, they should."""
        for who, pinned in enumerate(self.rules.pin):
            if NOWHERE not in (pinned, self.at[who]) and self.at[who] != pinned:
                yield [self._coming(who, pinned, left)]
        for one, other in self.rules.pairs:
            there, here = self.at[one], self.at[other]
            if there != here and NOWHERE not in (there, here):
                yield [self._leaving(one, left), self._coming(other, there, left)]

    def _seating(self, left: int) -> list[Choice] | None:
        """Somebody who has no chair yet gets one; None when all have."""
        if NOWHERE not in self.at:
            return None
        return [self._leaving(self.at.index(NOWHERE), left)]

    def _all_coming(self, people: int, number: int, left: int) -> list[Choice]:
        """Those of them who may come, sifted all at once: often nearly everybody is asked."""
        rules, stay = self.rules, self.here[number] & self.fixed
        if stay.bit_count() >= rules.chairs[number]:
            return []
        people &= ~(self.fixed | self.barred[number] | self.here[number])
        for each in each_of(stay):
            people &= ~rules.foes[each]
        if not left:
            people &= ~self.all_dear
        pins = NOWHERE, number
        return [Choice(who, [number]) for who in each_of(people) if rules.pin[who] in pins]

    def _coming(self, who: int, number: int, left: int) -> Choice:
        return Choice(who, [number] if self._may_go(who, number, left) else [])

    def _leaving(self, who: int, left: int) -> Choice:
        """To where the least goes wrong, and fewest sit, first."""
        if self.fixed >> who & 1 or self.dear[who] > left:
            return Choice(who, [], is_leaving=True)
        numbers = [n for n in range(len(self.here)) if self._may_go(who, n, left)]
        return Choice(who, sorted(numbers, key=lambda n: self._worse(who, n)), is_leaving=True)

    def _worse(self, who: int, number: int) -> tuple[bool, int]:
        here = self.here[number]
        return self.rules.broken(number, here | 1 << who) is not None, here.bit_count()

    def _may_go(self, who: int, number: int, left: int) -> bool:
        bit, rules = 1 << who, self.rules
        stay = self.here[number] & self.fixed
        return (
            not (bit & (self.fixed | self.barred[number] | self.here[number]))
            and self.dear[who] <= left
            and not rules.foes[who] & stay
            and rules.pin[who] in (NOWHERE, number)
            and stay.bit_count() < rules.chairs[number]
        )
