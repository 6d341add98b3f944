"""Of several contradictions the smallest is named, wherever that can be proven in a moment."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from community.wishes.fit import TooHard
from community.wishes.smallest import smallest
from community.wishes.wishes import Apart, Said

WISHES = tuple(Apart(0, one) for one in range(1, 10))
CLASHES = st.lists(st.frozensets(st.sampled_from(WISHES), min_size=1), min_size=1, max_size=6)


@given(clashes=CLASHES, known=st.integers(0, 5))
def test_it_is_as_small_as_the_smallest_clash(clashes: list[frozenset[Said]], known: int) -> None:
    def can_be_kept(some: Sequence[Said]) -> bool:
        return not any(clash <= set(some) for clash in clashes)

    found = smallest(WISHES, tuple(clashes[known % len(clashes)]), can_be_kept)

    assert len(found) == min(map(len, clashes))
    assert not can_be_kept(found)


def test_the_known_one_is_named_where_a_try_is_too_hard() -> None:
    def can_be_kept(some: Sequence[Said]) -> bool:
        raise TooHard

    assert smallest(WISHES, WISHES[:5], can_be_kept) == WISHES[:5]


def test_the_known_one_is_named_where_it_would_take_too_many_tries() -> None:
    many = tuple(Apart(one, other) for one in range(60) for other in range(one))

    def can_be_kept(some: Sequence[Said]) -> bool:
        return len(some) < 40

    assert smallest(many, many[:50], can_be_kept) == many[:50]
