"""The lot: a seed and the numbers of those who drew give an order that anybody can recompute.

The seed is secret until the draw, but its hash is shown from the first day, so that nobody can
choose another seed once they know who applied. docs/draws.md tells it to readers.
"""

import hashlib
from collections.abc import Iterable


def commitment(seed: str) -> str:
    """What is shown of a seed before the draw: its SHA-256 in hex."""
    return hashlib.sha256(seed.encode()).hexdigest()


def lot_of(seed: str, number: int) -> str:
    """The lot that a number drew: SHA-256 of 'seed:number' in hex."""
    return hashlib.sha256(f"{seed}:{number}".encode()).hexdigest()


def in_order_of_lots(seed: str, numbers: Iterable[int]) -> list[int]:
    """The numbers, the smallest lot first; each stands as likely in any place as any other."""
    return sorted(numbers, key=lambda number: lot_of(seed, number))
