"""The form of this room: every field as it was typed."""

import msgspec

from community.typed import ticked


class RegistrationForm(msgspec.Struct):
    """Who wants to come; somebody who has signed in types the code alone."""

    name: str = ""
    email: str = ""
    company: str = ""
    reading: str = ""
    discount_code: str = ""
    kind: str = ""
    beside: list[str] | str = []
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
    def ticked(self) -> list[str]:
        """What is taken in addition."""
        return ticked(self.beside)
