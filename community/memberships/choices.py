"""What one may choose from in the forms of this room, in the language that is being spoken."""

from collections.abc import Sequence

from community.language import _
from community.members.about import SIZES, YEARS
from community.members.own_words import Reason
from community.members.tables import Tier

Choices = list[tuple[str, str]]


def sizes() -> Choices:
    """How many people a company has."""
    words = {"1": _("only me"), "1001-": _("more than 1,000")}
    return [("", _("not said")), *((each, words.get(each, each)) for each in SIZES)]


def years() -> Choices:
    """How long somebody has worked in the field."""
    words = {"0-1": _("less than 2 years"), "10-": _("10 years or more")}
    return [
        ("", _("not said")),
        *((each, words.get(each, _("{years} years").format(years=each))) for each in YEARS),
    ]


def of_tiers(tiers: Sequence[Tier]) -> Choices:
    """Every tier by its name."""
    return [(str(each.id), each.name) for each in tiers]


def of_reasons(reasons: Sequence[Reason], decision: str) -> Choices:
    """The reasons for this decision by title, after none."""
    titled = [(str(each.id), each.title) for each in reasons if each.decision == decision]
    return [("", _("none")), *titled]
