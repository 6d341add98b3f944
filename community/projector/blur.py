"""Words that cannot be read: as long as what was written, and without a letter of it."""

from community.outputs.gather import Sheet

BAR = "▬"
MOST_BARS = 24


def bars(text: str) -> str:
    """How much was written, roughly, and nothing of it."""
    return BAR * min(max(len(text) // 2, 2), MOST_BARS)


def blurred(sheet: Sheet) -> list[str]:
    """A line of bars for each item."""
    return [bars(each.text) for each in sheet.items]
