"""Which roundtable gets which number: a host keeps the same place all evening."""

from collections.abc import Sequence

from community.roundtables.person import Person

Rounds = list[list[list[int]]]  # rounds of roundtables of people's keys


def hosts_stay(
    people: Sequence[Person], rounds: Rounds, played: Sequence[Sequence[Sequence[int]]] = ()
) -> Rounds:
    """The same rounds, each round's roundtables reordered so that hosts need not walk."""
    hosts = {person.key for person in people if person.is_host}
    numbered: Rounds = []
    for circles in rounds:
        before = numbered[-1] if numbered else played[-1] if played else circles
        numbered.append(in_the_order_of(before, circles, hosts))
    return numbered


def in_the_order_of(
    before: Sequence[Sequence[int]], circles: list[list[int]], hosts: set[int]
) -> list[list[int]]:
    """The roundtables put where their hosts sat before; the others fill what is left."""
    waiting = list(circles)
    places: list[list[int] | None] = [None] * len(circles)
    for number, earlier in enumerate(before[: len(circles)]):
        staying = hosts.intersection(earlier)
        kept = next((circle for circle in waiting if staying.intersection(circle)), None)
        if kept is not None:
            places[number] = kept
            waiting.remove(kept)
    return [place if place is not None else waiting.pop(0) for place in places]
