"""Finite fields: so many numbers that can be added, multiplied and divided."""

from functools import cache
from itertools import product
from typing import NamedTuple

Table = list[list[int]]


class Field(NamedTuple):
    """`plus[a][b]` and `times[a][b]` of the numbers 0, 1, … size - 1."""

    plus: Table
    times: Table


def prime_powers(number: int) -> list[int]:
    """The powers of different primes it is made of: 12 is 4 times 3."""
    found, prime = [], 2
    while number > 1:
        power = 1
        while number % prime == 0:
            number //= prime
            power *= prime
        if power > 1:
            found.append(power)
        prime += 1
    return found


@cache
def field(size: int) -> Field:
    """The field of so many numbers, a power of a prime.

    A number's digits to the base of the prime are added without carrying, and multiplied as
    polynomials, of which what is more than `size` is replaced by a remainder. The first
    remainder that lets no two numbers give nothing makes a field.
    """
    if prime_powers(size) != [size]:
        raise ValueError(size)
    prime = next(p for p in range(2, size + 1) if size % p == 0)
    numbers = range(size)
    plus = [[_plus(a, b, prime) for b in numbers] for a in numbers]
    made = (_times(plus, prime, rest) for rest in numbers)
    return Field(plus, next(times for times in made if all(all(row[1:]) for row in times[1:])))


def _plus(a: int, b: int, prime: int) -> int:
    total, unit = 0, 1
    while a or b:
        total += (a + b) % prime * unit
        a, b, unit = a // prime, b // prime, unit * prime
    return total


def _times(plus: Table, prime: int, rest: int) -> Table:
    """Products, where the first power of the unknown that is too long counts as `rest`."""
    size = len(plus)
    digits = [[0] * size, list(range(size))]
    while len(digits) < prime:
        digits.append([plus[a][b] for a, b in zip(digits[-1], digits[1], strict=True)])
    top = size // prime
    times = [[0] * size for _ in range(size)]
    for a, b in product(range(size), repeat=2):
        if a < prime:
            times[a][b] = digits[a][b]
            continue
        moved = times[a // prime][b]
        moved = plus[moved % top * prime][digits[moved // top][rest]]
        times[a][b] = plus[moved][digits[a % prime][b]]
    return times
