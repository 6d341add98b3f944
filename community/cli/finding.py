"""What the doctor finds."""

from typing import NamedTuple


class Finding(NamedTuple):
    """One sentence, and whether all is well there."""

    is_well: bool
    sentence: str


def well(sentence: str) -> Finding:
    """All is well, as this sentence says."""
    return Finding(True, sentence)


def wrong(sentence: str) -> Finding:
    """Something is wrong; the sentence says what, and what to do."""
    return Finding(False, sentence)
