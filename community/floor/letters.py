"""How roundtables are called in a room: A, B, … Z, AA, AB, …"""

from string import ascii_uppercase


def letter(number: int) -> str:
    """The letter of the roundtable that stands at `number`, counted from 0."""
    rest, last = divmod(number, 26)
    return (letter(rest - 1) if rest else "") + ascii_uppercase[last]
