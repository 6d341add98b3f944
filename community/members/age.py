"""Communities may ask that people are old enough (MINIMUM_AGE), and that a parent or guardian
agrees for the young ones (GUARDIAN_UNDER). A band is asked for, never a date of birth."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from community.language import _
from community.refusal import Refused
from community.settings import settings

ADULT, MINOR = "adult", "minor"


class Age(NamedTuple):
    """Whether somebody is under age, and the guardian who agrees then."""

    is_minor: bool = False
    guardian: str = ""


OF_AGE = Age()


class Asked(NamedTuple):
    """What is asked: `minimum` years, and below `guardian_under` a guardian; 0 asks for none."""

    minimum: int
    guardian_under: int

    @property
    def has_bands(self) -> bool:
        """Whether there are ages that need a guardian."""
        return self.guardian_under > self.minimum

    @property
    def bands(self) -> list[tuple[str, str]]:
        """The ages to choose from."""
        older = _("I am {age} or older").format(age=self.guardian_under)
        return [(ADULT, older), (MINOR, self._younger())]

    def _younger(self) -> str:
        first, last = self.minimum, self.guardian_under - 1
        if not first:
            return _("I am younger than {age}").format(age=self.guardian_under)
        if first == last:
            return _("I am {age}").format(age=first)
        if first + 1 == last:
            return _("I am {first} or {last}").format(first=first, last=last)
        return _("I am between {first} and {last}").format(first=first, last=last)


def asked() -> Asked:
    """What this community asks about age."""
    return Asked(settings().minimum_age, settings().guardian_under)


def read_age(typed: Mapping[str, Any]) -> Age:
    """What somebody said about their age; refuses no answer, and a minor without a guardian."""
    ask = asked()
    if ask.has_bands:
        return _read_band(typed)
    if ask.minimum and not typed.get("old_enough"):
        sentence = _("Please confirm that you are {age} or older.").format(age=ask.minimum)
        raise Refused(sentence, "old_enough")
    return OF_AGE


def _read_band(typed: Mapping[str, Any]) -> Age:
    band = typed.get("age_band", "")
    if band not in (ADULT, MINOR):
        raise Refused(_("Please choose how old you are."), "age_band")
    if band == ADULT:
        return OF_AGE
    guardian = " ".join(str(typed.get("guardian", "")).split())
    if not 0 < len(guardian) <= 120:
        raise Refused(_("Please write the name of a parent or guardian."), "guardian")
    if not typed.get("guardian_agrees"):
        raise Refused(_("Please ask your parent or guardian first."), "guardian_agrees")
    return Age(is_minor=True, guardian=guardian)
