"""A QR code as lines of text: two modules a letter, dark on light in any terminal."""

from community.tickets.qr import modules

_DARK, _LIGHT = "\033[30;107m", "\033[0m"
_LETTERS = {(False, False): " ", (True, False): "▀", (False, True): "▄", (True, True): "█"}


def qr_lines(text: str) -> list[str]:
    """The lines, with their quiet zone."""
    rows = modules(text)
    if len(rows) % 2:
        rows.append([False] * len(rows[0]))
    pairs = zip(rows[::2], rows[1::2], strict=True)
    drawn = ("".join(_LETTERS[each] for each in zip(*pair, strict=True)) for pair in pairs)
    return [f"{_DARK}{line}{_LIGHT}" for line in drawn]
