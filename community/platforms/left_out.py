"""A row of a participants' file that is not taken over."""

from dataclasses import dataclass

from community.platforms.reason import Reason


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A row that is not taken over, and why."""

    line: int
    name: str
    reason: Reason

    @property
    def sentence(self) -> str:
        """Why, in the visitor's language."""
        return self.reason.sentence
