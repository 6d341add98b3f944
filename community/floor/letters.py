"""How roundtables are called in a room: A, B, … Z, AA, AB, …"""

from string import ascii_uppercase


def letter(number: int) -> str:
    """The letter of the roundtable that stands at `number`, counted from 0."""
    rest, last = divmod(number, 26)
    return (letter(rest - 1) if rest else "") + ascii_uppercase[last]


def number(letters: str) -> int:
    """Where the roundtable of this letter stands, counted from 0; -1 for what is no letter."""
    found = 0
    for each in letters:
        found = found * 26 + ascii_uppercase.index(each) + 1
    return found - 1
