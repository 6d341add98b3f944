"""What a hidden word is."""

from enum import StrEnum


class Hides(StrEnum):
    """What a hidden word is; `nothing` leaves it readable and is not suggested again."""

    NAME = "name"
    COMPANY = "company"
    OTHER = "other"
    NOTHING = "nothing"
