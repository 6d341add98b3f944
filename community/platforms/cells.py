"""The cells of one record, asked by what they mean."""

from collections.abc import Sequence
from datetime import datetime
from functools import cached_property

from community.language.line import one_line
from community.platforms.columns import Columns
from community.platforms.means import Means
from community.platforms.paid import Paid, paid
from community.platforms.platform import folded
from community.platforms.reason import Reason
from community.platforms.when import instant
from community.registrations.standing import Standing


class Cells:
    """One record, with the apostrophes taken off that keep a spreadsheet from calculating."""

    def __init__(self, columns: Columns, told: list[str]) -> None:
        self.columns = columns
        self.platform = columns.platform
        self.told = told

    def __getitem__(self, means: Means) -> str:
        """What stands in the first filled column of this meaning; nothing if there is none."""
        for place in self.columns.places[means]:
            if place < len(self.told) and (said := _plain(self.told[place])):
                return said
        return ""

    @cached_property
    def number(self) -> str:
        """The platform's own receipt number, with the ticket's where an order has several."""
        said = [self[means] or self._instead(means) for means in self.platform.numbered_by]
        return "/".join(filter(None, said)) if said[0] else ""

    def _instead(self, means: Means) -> str:
        """What stands for a number in a file that has no such column."""
        other = self.platform.stands_for.get(means)
        if other is None or self.columns.places[means]:
            return ""
        return folded(self.name if other == Means.NAME else self[other])

    @cached_property
    def name(self) -> str:
        """What the person is called."""
        names = (self[Means.FIRST_NAME], self[Means.LAST_NAME])
        called = (self[Means.NAME], " ".join(filter(None, names)), self[Means.ACCOUNT_NAME])
        return next(filter(None, map(one_line, (*called, self[Means.USER], self[Means.EMAIL]))), "")

    @cached_property
    def standing(self) -> Standing | Reason:
        """Where the person stands, or why that cannot be taken over."""
        said = folded(self[Means.STATUS])
        known = self.platform.place_of.get(said)
        is_cancelled = "キャンセル" in said or "cancel" in said
        return known or (Standing.CANCELLED if is_cancelled else Reason.UNKNOWN_STATUS)

    @property
    def is_present(self) -> bool:
        """Whether the platform says that the person came."""
        is_said = folded(self[Means.STATUS]) in self.platform.came_by_status
        is_ticked = folded(self[Means.PRESENT]) in self.platform.came
        return is_said or is_ticked or self.moment(Means.PRESENT_AT) is not None

    @property
    def paid(self) -> Paid:
        """What was paid there, in words when no amount is told."""
        told = paid(self[Means.PAID], self[Means.CURRENCY])
        status = self[Means.STATUS]
        is_marked = status in self.platform.paid or self[Means.PAYMENT_NO]
        return told if told.is_something or not is_marked else Paid(status, 0, is_something=True)

    @property
    def places(self) -> int:
        """How many people the row stands for; 0 when that is no number between 1 and 20."""
        if self[Means.ATTENDEE]:
            return 1
        quantity, guests = self[Means.QUANTITY] or "1", self[Means.GUESTS] or "0"
        if not (quantity.isdecimal() and guests.isdecimal()):
            return 0
        found = int(quantity[:6]) + int(guests[:6])
        return found if 1 <= found <= 20 else 0

    def moment(self, means: Means) -> datetime | None:
        """The moment in such a column, None when there is none."""
        return instant(self[means], self.columns.zone, self.platform.moments)

    def answers(self, questions: Sequence[str]) -> dict[str, str]:
        """What was answered to each question."""
        return {each: _plain(self.told[self.columns.at[each]]) for each in questions}


def _plain(cell: str) -> str:
    said = cell.strip()
    return said[1:] if said[:1] == "'" and said[1:2] in "=+-@" and len(said) > 1 else said
