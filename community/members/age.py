"""Communities may ask that people are old enough (MINIMUM_AGE)."""

from community.language import _
from community.refusal import Refused
from community.settings import settings


def refuse_the_too_young(confirmed: str) -> None:
    """Refuses, when a minimum age is set, whoever has not confirmed it."""
    age = settings().minimum_age
    if age and not confirmed:
        raise Refused(
            _("Please confirm that you are {age} or older.").format(age=age), "old_enough"
        )
