"""Which roundtable gets which number: a host keeps the same place all evening."""

from collections.abc import Collection, Sequence

from community.flaws.person import Arrangement, Person
from community.wishes.wishes import USUAL, Wishes

Rounds = list[list[list[int]]]  # rounds of roundtables of people's keys


def hosts_stay(
    people: Sequence[Person],
    rounds: Rounds,
    played: Arrangement = (),
    wishes: Wishes = USUAL,
) -> Rounds:
    """The same rounds, each round's roundtables reordered so that hosts need not walk.

    A roundtable of which the organiser spoke stays what it is: closed, with reserved chairs, or
    with people who are pinned there.
    """
    hosts = {person.key for person in people if person.is_host}
    numbered: Rounds = []
    for number, circles in enumerate(rounds):
        before = numbered[-1] if numbered else played[-1] if played else circles
        kept = {*wishes.closed, *wishes.reserved, *wishes.pinned(number).values()}
        numbered.append(in_the_order_of(before, circles, hosts, kept))
    return numbered


def in_the_order_of(
    before: Sequence[Sequence[int]],
    circles: list[list[int]],
    hosts: set[int],
    kept: Collection[int] = (),
) -> list[list[int]]:
    """The roundtables put where their hosts sat before; the others fill what is left."""
    waiting = [circle for number, circle in enumerate(circles) if number not in kept]
    places = [circle if number in kept else None for number, circle in enumerate(circles)]
    for number, earlier in enumerate(before[: len(circles)]):
        staying = hosts.intersection(earlier)
        found = next((circle for circle in waiting if staying.intersection(circle)), None)
        if found is not None and places[number] is None:
            places[number] = found
            waiting.remove(found)
    return [place if place is not None else waiting.pop(0) for place in places]
