"""Bounds: how many flaws every plan must have, so that a plan is judged by what was possible."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import fields, replace

from community.flaws.figures import Figures
from community.flaws.person import Person
from community.flaws.repeats_by_rule import repeats_by_rule
from community.members.company import same_name
from community.wishes.wishes import USUAL, Wishes

NO_FLAWS = Figures(*[0] * len(fields(Figures)))


def least_flaws(
    people: Sequence[Person], rounds: int, sizes: Sequence[int], wishes: Wishes = USUAL
) -> Figures:
    """Proven lower bounds of the figures of any plan with these rounds and sizes.

    Wishes that contradict each other are refused before; of others nothing has to be broken.
    Of `repeats` no plan has fewer that keeps the rules.
    """
    sizes = [size for size in sizes if size]
    roundtables = len(sizes)
    hosts = sum(person.is_host for person in people)
    together = spread((same_name(person.company) for person in people), roundtables)
    return replace(
        NO_FLAWS,
        together=rounds * together,
        without_host=rounds * max(0, roundtables - hosts) if hosts else 0,
        repeats=max(
            least_repeats(len(people), rounds, sizes),
            repeats_by_rule(people, rounds, wishes),
        ),
        same_industry=rounds * spread((person.industry for person in people), roundtables),
        same_phase=rounds * spread((person.phase for person in people), roundtables),
    )


def spread(values: Iterable[str], over: int) -> int:
    """Equal pairs that remain when each value is spread evenly over so many roundtables."""
    counts = Counter(value for value in values if value)
    return sum(_pairs_when_even(count, over) for count in counts.values())


def _pairs_when_even(count: int, over: int) -> int:
    each, more = divmod(count, over)
    return over * each * (each - 1) // 2 + more * each


def least_repeats(people: int, rounds: int, sizes: Sequence[int]) -> int:
    """Meetings beyond the first that cannot be avoided over rounds of these sizes."""
    return again_at_least(people, [sizes] * rounds)


def again_at_least(people: int, rounds: Sequence[Sequence[int]]) -> int:
    """The same, where each round has sizes of its own: too few people, or too few roundtables.

    A later roundtable of five, drawn from the three roundtables of the first round,
    brings at least two pairs together again.
    """
    meetings = sum(size * (size - 1) // 2 for sizes in rounds for size in sizes)
    too_few_people = meetings - people * (people - 1) // 2
    again = sum(_pairs_when_even(size, len(rounds[0])) for sizes in rounds[1:] for size in sizes)
    return max(0, too_few_people, again)
