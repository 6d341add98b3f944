"""Wishes that contradict each other, found before anybody is seated."""

from collections import Counter
from collections.abc import Sequence

from community.wishes.fit import TooHard, fit
from community.wishes.smallest import smallest
from community.wishes.wishes import Colleagues, Companies, Said, Wishes

QUICKLY = 10_000  # looks in one of many tries


def contradiction(
    wishes: Wishes, companies: Companies, sizes: Sequence[int], rounds: int = 1
) -> tuple[Said, ...]:
    """The fewest wishes that no seating at roundtables of these sizes keeps, if there are any.

    Nothing when there is a seating, and when nobody could tell within a moment. Where it would
    take longer to prove that no other wishes are fewer, they are such that none can be left out.
    """
    asked = [what_was_said(wishes, companies, sizes, round) for round in range(rounds)]
    found = [
        _smallest(said, companies, sizes)
        for said in dict.fromkeys(asked)
        if not _may_be_kept(said, companies, sizes)
    ]
    return min(found, key=len, default=())


def what_was_said(
    wishes: Wishes, companies: Companies, sizes: Sequence[int], round: int
) -> tuple[Said, ...]:
    """All that is said of this round and has to be kept.

    Colleagues are kept apart as well as can be when there are too few roundtables, so that they
    contradict nothing then; nor do they where nobody of them is spoken of otherwise.
    """
    pins = [pin for pin in wishes.pins if pin.round in (None, round)]
    return (
        *wishes.together,
        *wishes.apart,
        *pins,
        *wishes.rivals,
        *_apart(wishes, companies, sizes),
    )


def _apart(wishes: Wishes, companies: Companies, sizes: Sequence[int]) -> list[Colleagues]:
    people = Counter(company for company in companies.values() if company)
    spoken_of = {companies.get(person, "") for person in wishes.named()}
    spoken_of.update(*(each.companies for each in wishes.rivals))
    most = sum(size > 0 for size in sizes) if wishes.colleagues_apart else 0
    return [Colleagues(each) for each in sorted(spoken_of) if 2 <= people[each] <= most]


def _may_be_kept(said: Sequence[Said], companies: Companies, sizes: Sequence[int]) -> bool:
    try:
        return fit(said, companies, sizes) is not None
    except TooHard:
        return True


def _smallest(said: Sequence[Said], companies: Companies, sizes: Sequence[int]) -> tuple[Said, ...]:
    forth, back = (_fewest(each, companies, sizes) for each in (said, said[::-1]))

    def can_be_kept(some: Sequence[Said]) -> bool:
        return fit(some, companies, sizes, patience=QUICKLY) is not None

    return smallest(said, min(forth, back, key=len), can_be_kept)


def _fewest(said: Sequence[Said], companies: Companies, sizes: Sequence[int]) -> tuple[Said, ...]:
    """Leave out many at once, then fewer, then one, as long as the rest still cannot be kept."""
    left = list(said)
    at_once = 1 << max(0, len(left).bit_length() - 2)
    while at_once:
        begin = 0
        while begin < len(left):
            rest = left[:begin] + left[begin + at_once :]
            if _may_be_kept(rest, companies, sizes):
                begin += at_once
            else:
                left = rest
        at_once //= 2
    return tuple(left)
