"""Where the search runs: compiled by numba when it is installed, in plain Python otherwise."""

from collections.abc import Callable
from functools import cache
from importlib.util import find_spec
from typing import Any, NamedTuple

from community.seating import everywhere, hall, kernel, state
from community.seating.everywhere import Crowd
from community.seating.hall import Hall
from community.seating.state import Numbers, State

MANY = 2_000_000  # looks: two seconds of plain Python


class Engine(NamedTuple):
    """The kernel's functions, and how nested lists become numbers they take."""

    cool: Callable[[Numbers, Numbers, int, State, Hall, Crowd], int]
    fill: Callable[[State], None]
    total: Callable[[State], int]
    numbers: Callable[[Any], Numbers]
    drawn: Callable[[Any], Numbers]
    wide: int  # a hall's rows are as long as this, or twice, or three times


def engine(looks: int) -> Engine:
    """The quickest for looking at so many people; all give the same chairs.

    Loading what is compiled takes longer than a small evening in plain Python.
    """
    return compiled() if looks > MANY and find_spec("numba") else plain()


@cache
def plain() -> Engine:
    return Engine(kernel.cool, state.fill, state.total, _listed, _as_it_is, 1)


def _listed(nested: Any) -> Any:
    """A copy that may be written on."""
    return [_listed(each) for each in nested] if nested and _is_nested(nested) else list(nested)


def _is_nested(numbers: Any) -> bool:
    return not isinstance(numbers[0], int)


def _as_it_is(numbers: Any) -> Any:
    return numbers


@cache
def compiled() -> Engine:
    """Heavy to import, and slow to compile the first time: only who needs it pays for it."""
    from numba import njit
    from numba.extending import register_jitable

    from community.seating import over_arrays  # tells numba its ways, too

    within = {hall.join, hall.change}  # in every step: calling them would cost more than they do
    for room in (state, hall, everywhere, kernel):
        for part in vars(room).values():
            if getattr(part, "__module__", "") == room.__name__ and not isinstance(part, type):
                register_jitable(inline="always" if part in within else "never")(part)
    # Nothing compiled makes an array, so nothing need be counted; counting took half the time.
    options: dict[str, Any] = {"cache": True, "nogil": True, "_nrt": False}
    made = njit(**options)

    parts = made(kernel.cool), made(state.fill), made(state.total)
    return Engine(*parts, over_arrays.aligned, over_arrays.drawn, over_arrays.WIDE)
