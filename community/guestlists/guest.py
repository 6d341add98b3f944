"""Somebody of a roster who wants a chair, and somebody who gets none."""

from typing import NamedTuple

from community.members.company import same_name
from community.platforms.platform import folded

NOT = {"", "0", "no", "n", "false", "-", "×", "x", "いいえ", "なし", "無"}


class Guest(NamedTuple):
    """One person; `said` holds what stands in each column that counts."""

    number: str
    name: str
    said: dict[str, str]

    def alike(self, column: str) -> str:
        """What is said there, in a form that is equal for what is the same; "" for nothing."""
        return same_name(self.said[column])

    def is_marked(self, column: str) -> bool:
        """Whether this person is a host by that column; no column marks nobody."""
        return bool(column) and folded(self.said[column]) not in NOT


class Guests(NamedTuple):
    """Who gets a chair, and why others do not, by how many of them."""

    seated: list[Guest]
    left_out: dict[str, int]
