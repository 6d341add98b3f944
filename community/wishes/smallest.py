"""The fewest wishes that cannot all be kept, by what has to go so that the others can.

Whatever can be kept leaves some wishes out, and each contradiction has one of those. So the fewest
wishes that have one of every such list are tried; if they can be kept, that is one more list
(Ignatiev and others, Smallest MUS extraction with minimal hitting set dualization, 2015).
"""

from collections.abc import Callable, Collection, Sequence

from community.wishes.fit import TooHard
from community.wishes.wishes import Said

TRIES = 300  # a moment

Kept = Callable[[Sequence[Said]], bool]


def smallest(said: Sequence[Said], known: tuple[Said, ...], can_be_kept: Kept) -> tuple[Said, ...]:
    """No contradiction among what was said has fewer wishes; `known` is one that has been found.

    Where that cannot be proven in so many tries, or a try is too hard, it is the known one.
    """
    left_out: list[frozenset[int]] = []
    search = _Counted(can_be_kept)
    try:
        for many in range(1, len(known)):
            while (tried := _one_of_each(left_out, many)) is not None:
                if not search.keeps([said[n] for n in sorted(tried)]):
                    return tuple(said[n] for n in sorted(tried))
                left_out.append(_has_to_go(said, tried, search.keeps))
    except TooHard:
        pass
    return known


class _Counted:
    """Tries, until there were too many."""

    def __init__(self, can_be_kept: Kept) -> None:
        self.can_be_kept, self.left = can_be_kept, TRIES

    def keeps(self, said: Sequence[Said]) -> bool:
        self.left -= 1
        if not self.left:
            raise TooHard
        return self.can_be_kept(said)


def _one_of_each(lists: Sequence[frozenset[int]], many: int) -> frozenset[int] | None:
    """At most so many numbers, of which each list has one; None if there are none."""
    if not lists:
        return frozenset()
    if not many:
        return None
    for number in min(map(sorted, lists), key=len):
        rest = _one_of_each([each for each in lists if number not in each], many - 1)
        if rest is not None:
            return rest | {number}
    return None


def _has_to_go(said: Sequence[Said], kept: Collection[int], keeps: Kept) -> frozenset[int]:
    """The wishes that are left when all others are added to these, as far as they can be kept."""
    stay = set(kept)
    waiting = [[n for n in range(len(said)) if n not in stay]]
    gone: set[int] = set()
    while waiting:
        some = waiting.pop()
        if keeps([said[n] for n in sorted(stay.union(some))]):
            stay.update(some)
        elif len(some) == 1:
            gone.update(some)
        else:
            waiting += [some[len(some) // 2 :], some[: len(some) // 2]]
    return frozenset(gone)
