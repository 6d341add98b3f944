"""One thing that waits for the organiser."""

from typing import NamedTuple


class Need(NamedTuple):
    """A sentence, where it is dealt with, the word on the button, and its icon."""

    sentence: str
    href: str
    action: str
    icon: str
