"""How many roundtables, and how many people at each."""

from collections import Counter
from heapq import heapify, heapreplace
from itertools import count, islice

from community.wishes.groups import groups
from community.wishes.wishes import USUAL, Wishes

FEWEST, MOST = 3, 8  # people at a roundtable, whatever an organiser says


def roundtable_sizes(people: int, wishes: Wishes = USUAL) -> list[int]:
    """People per roundtable, as even as possible, the larger ones first; none for nobody.

    Between the smallest and the largest that are wished for wherever the number of people allows
    it: of 4 to 6, seven people get 4 and 3. A closed roundtable stands as 0, a reserved chair
    counts as taken, and there is a chair for everybody who is pinned and for each group.
    """
    if people == 0:
        return []
    open_ones = _open_ones(people, wishes)
    chairs = _dealt(people, open_ones, wishes)
    return [chairs.get(number, 0) for number in range(max(open_ones) + 1)]


def _open_ones(people: int, wishes: Wishes) -> list[int]:
    """The numbers of the roundtables that are used, A first."""
    numbers = list(islice((n for n in count() if n not in wishes.closed), people))
    taken = [wishes.reserved.get(number, 0) for number in numbers]
    free = [max(1, wishes.largest - each) for each in taken]
    many = max(1, (2 * people + wishes.size) // (2 * wishes.size))
    many = max(1, (2 * (people + sum(taken[:many])) + wishes.size) // (2 * wishes.size))
    while people > sum(free[:many]):
        many += 1
    while people < wishes.smallest * many and people <= sum(free[: many - 1]):
        many -= 1
    return numbers[:many]


def _dealt(people: int, open_ones: list[int], wishes: Wishes) -> dict[int, int]:
    """One chair after the other, to whom most lacks it."""
    claims = _claims(open_ones, people // len(open_ones), wishes)
    chairs = dict.fromkeys(open_ones, 0)
    most = {number: wishes.largest - wishes.reserved.get(number, 0) for number in open_ones}

    def turn(number: int) -> tuple[bool, bool, int, int]:
        here = chairs[number]
        lacks = here < min(max(FEWEST, claims[number]), most[number])
        return here >= most[number], not lacks, here + wishes.reserved.get(number, 0), number

    waiting = [turn(number) for number in open_ones]
    heapify(waiting)
    for _ in range(people):
        number = waiting[0][-1]
        chairs[number] += 1
        heapreplace(waiting, turn(number))
    return chairs


def _claims(open_ones: list[int], share: int, wishes: Wishes) -> Counter[int]:
    """By roundtable, the people who are pinned there, and of groups too large for the others."""
    of_person = {person: group for group in groups(wishes.together) for person in group}
    claims: Counter[int] = Counter()
    for round in {pin.round for pin in wishes.pins} | {None}:
        pinned = {
            (person, number)
            for one, number in wishes.pinned(round or 0).items()
            for person in of_person.get(one, {one})
        }
        claims |= Counter(number for _person, number in pinned)
    large = sorted(len(each) for each in groups(wishes.together) if len(each) > share)
    for number in open_ones:
        if large and not claims[number]:
            claims[number] = large.pop()
    return claims
