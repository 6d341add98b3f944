"""Every seating of a few people, tried one after the other: what can be done at all."""

from collections.abc import Iterator, Sequence

from community.flaws.person import Person
from community.wishes.wishes import Companies, Pin, Said, Together, enemies

At = dict[int, int]  # a roundtable for everybody


def seatings(keys: Sequence[int], sizes: Sequence[int]) -> Iterator[At]:
    """All the ways in which these people can sit."""
    if not keys:
        yield {}
        return
    for number, size in enumerate(sizes):
        if size:
            left = [*sizes[:number], size - 1, *sizes[number + 1 :]]
            for rest in seatings(keys[1:], left):
                yield {keys[0]: number, **rest}


def keeps(at: At, said: Sequence[Said], companies: Companies) -> bool:
    """Whether this seating keeps all that was said."""
    return all(_kept(at, each, companies) for each in said)


def _kept(at: At, wish: Said, companies: Companies) -> bool:
    match wish:
        case Together(one, other):
            return at[one] == at[other]
        case Pin(one, roundtable):
            return at[one] == roundtable
        case _:
            return all(at[a] != at[b] for a, b in enemies(wish, companies))


def is_good_company(at: At, people: Sequence[Person]) -> bool:
    """A host at each roundtable, and nobody alone who need not be."""
    circles = [[p for p in people if at[p.key] == number] for number in set(at.values())]
    return all(
        _is_good(circle, people, kind) for circle in circles for kind in ("newcomer", "ja", "en")
    ) and (not any(p.is_host for p in people) or all(any(p.is_host for p in c) for c in circles))


def _is_good(circle: Sequence[Person], people: Sequence[Person], kind: str) -> bool:
    here, everywhere = (
        sum(p.is_first_timer if kind == "newcomer" else p.language == kind for p in some)
        for some in (circle, people)
    )
    is_alone = here == 1 < everywhere and (kind == "newcomer" or len(circle) > 1)
    among_themselves = here == len(circle) < len(people) and not any(p.is_host for p in circle)
    return not is_alone and not (
        kind == "newcomer" and among_themselves and not all(p.is_first_timer for p in people)
    )
