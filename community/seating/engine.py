"""Where the search runs: compiled by numba when it is installed, in plain Python otherwise."""

from collections.abc import Callable
from functools import cache
from importlib.util import find_spec
from typing import Any, NamedTuple

from community.seating import kernel, state
from community.seating.state import Numbers, State

PARTS = (
    kernel.best_here, kernel.join, kernel.best_everywhere, kernel.add_exchange,
    state.change, state.exchange, state.greet, state.meet,
    state.meetings, state.clear, state.price_beside, state.of_pairs, state.of_roundtables,
)  # fmt: skip


MANY = 2_000_000  # looks: two seconds of plain Python


class Engine(NamedTuple):
    """The kernel's functions, and how nested lists become numbers they take."""

    search: Callable[[Numbers, Numbers, State], int]
    fill: Callable[[State], None]
    total: Callable[[State], int]
    numbers: Callable[[Any], Numbers]
    longs: Callable[[Any], Numbers]


def engine(looks: int) -> Engine:
    """The quickest for looking at so many people; all give the same chairs.

    Loading what is compiled takes longer than a small evening in plain Python.
    """
    return compiled() if looks > MANY and find_spec("numba") else plain()


@cache
def plain() -> Engine:
    return Engine(kernel.search, state.fill, state.total, _listed, _listed)


def _listed(nested: Any) -> Any:
    """A copy that may be written on."""
    return [_listed(each) for each in nested] if nested and _is_nested(nested) else list(nested)


def _is_nested(numbers: Any) -> bool:
    return not isinstance(numbers[0], int)


@cache
def compiled() -> Engine:
    """Heavy to import, and slow to compile the first time: only who needs it pays for it."""
    import numpy
    from numba import njit
    from numba.extending import register_jitable

    for part in PARTS:
        register_jitable(part)
    made = njit(cache=True, nogil=True)

    def numbers(nested: Any) -> Any:
        return numpy.array(nested, dtype=numpy.int32)

    def longs(nested: Any) -> Any:
        return numpy.asarray(nested, dtype=numpy.int64)

    return Engine(made(kernel.search), made(state.fill), made(state.total), numbers, longs)
