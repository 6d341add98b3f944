"""The form of this room: every field as it was typed."""

from uuid import UUID

import msgspec

from community.prices.as_shown import read_shown
from community.typed import read_id, ticked


class RegistrationForm(msgspec.Struct):
    """Who wants to come; somebody who has signed in types the code alone."""

    name: str = ""
    email: str = ""
    company: str = ""
    reading: str = ""
    discount_code: str = ""
    kind: str = ""
    shown_yen: str = ""
    beside: list[str] | str = []
    shown_beside: list[str] | str = []
    group: str = ""
    group_size: str = ""
    photo_wish: str = ""
    named_in_report: str = ""
    recording: str = ""
    old_enough: str = ""
    age_band: str = ""
    guardian: str = ""
    guardian_agrees: str = ""

    @property
    def saw_yen(self) -> int | None:
        """The price that stood in the form; none where the form had none."""
        return read_shown(self.shown_yen)

    @property
    def saw_beside(self) -> dict[UUID, int]:
        """The price that stood beside each kind that could be taken in addition."""
        words = [each.partition(" ") for each in ticked(self.shown_beside)]
        found = {read_id(kind): read_shown(price) for kind, _space, price in words}
        return {kind: price for kind, price in found.items() if kind and price is not None}

    @property
    def ticked(self) -> list[str]:
        """What is taken in addition."""
        return ticked(self.beside)
