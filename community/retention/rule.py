"""A rule of how long a kind of data stays; a series may have a span of its own."""

from collections.abc import Callable
from functools import cache

import msgspec

from community.language import ngettext
from community.settings import settings


class Rule(msgspec.Struct, frozen=True):
    """Rows of a table that go when a condition holds; or only their content, by `emptied`."""

    key: str
    title: Callable[[], str]
    days: int
    table: str
    condition: str
    emptied: str = ""
    longest: int = 0  # days that a series may choose, at least those of the community; 0 for none

    @property
    def keeps_days(self) -> int:
        """How many days, as the installation decides (RETENTION) or as usual."""
        return _decided().get(self.key, self.days)

    @property
    def keeps(self) -> str:
        """The same in words."""
        return in_words(self.keeps_days)

    @property
    def longest_of_series(self) -> int:
        """The most days that a series may choose; 0 where it may choose none."""
        return max(self.longest, self.keeps_days) if self.longest else 0


def in_words(days: int) -> str:
    """Days, months of thirty days, or years."""
    if days and days % 365 == 0:
        return ngettext("{count} year", "{count} years", days // 365).format(count=days // 365)
    if days >= 60:
        return ngettext("{count} month", "{count} months", days // 30).format(count=days // 30)
    return ngettext("{count} day", "{count} days", days).format(count=days)


@cache
def _decided() -> dict[str, int]:
    pairs = (pair.split("=") for pair in settings().retention.split(",") if pair.strip())
    return {key.strip(): int(days) for key, days in pairs}
