"""The short number below the QR code, for reading out and typing in at the door."""

from unicodedata import normalize

_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's: no I, L, O, U
_READ_AS = str.maketrans({"I": "1", "L": "1", "O": "0", " ": None, "-": None})
_KEPT_BITS = 40


def ticket_number(serial: int) -> str:
    """The upper 40 of the serial's 63 bits, such as 7K2M-Q4TX."""
    high = serial >> (63 - _KEPT_BITS)
    letters = "".join(_LETTERS[high >> shift & 31] for shift in range(_KEPT_BITS - 5, -1, -5))
    return f"{letters[:4]}-{letters[4:]}"


def serials_of(typed: str) -> range:
    """All serials with this number, however it was typed; an empty range when it is no number."""
    letters = normalize("NFKC", typed).upper().translate(_READ_AS)
    if len(letters) != _KEPT_BITS // 5 or not set(letters) <= set(_LETTERS):
        return range(0)
    high = 0
    for letter in letters:
        high = high << 5 | _LETTERS.index(letter)
    below = 63 - _KEPT_BITS
    return range(high << below, (high + 1) << below)
