"""Whether people who have a place are asked once more, two days before, if they still come."""

from datetime import timedelta
from enum import StrEnum

ASKED_BEFORE = timedelta(hours=48)
ASKED_AT_THE_LATEST = timedelta(hours=36)
ANSWERED_BEFORE = timedelta(hours=24)


class AsksAgain(StrEnum):
    """When they are asked; unless said otherwise, where somebody would be glad of the place."""

    NEVER = "never"
    WHEN_WAITED = "when_waited"
    ALWAYS = "always"
