"""Who belongs together, because one belongs with the next."""

from collections.abc import Iterable

from community.wishes.wishes import Together


def groups(together: Iterable[Together]) -> list[frozenset[int]]:
    """Everybody who is named, in groups that share a roundtable."""
    found: list[frozenset[int]] = []
    for wish in together:
        pair = frozenset({wish.one, wish.other})
        joined = pair.union(*(each for each in found if each & pair))
        found = [*(each for each in found if not each & pair), joined]
    return found
