"""The forms of this room: every field as it was typed."""

import msgspec


class CodeForm(msgspec.Struct):
    """A discount code as the organiser offers it."""

    code: str = ""
    amount_yen: str = ""
    uses_allowed: str = ""
