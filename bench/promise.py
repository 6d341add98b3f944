"""A promise, and what was measured."""

from typing import NamedTuple


class Measured(NamedTuple):
    """One line of the table; `aside` tells what else was seen, without being promised."""

    promise: str
    wanted: str
    measured: str
    is_kept: bool
    aside: str = ""
