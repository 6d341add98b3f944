"""Can this KPI be measured, and how much does it move by itself? It informs, and blocks nothing."""

from collections.abc import Mapping

import msgspec

from community.cards.noise import noise_percent, numbers_in
from community.language import _

NOISY = 20


class Finding(msgspec.Struct, frozen=True):
    """One question to the card, whether it is answered, what is missing, and in which field."""

    question: str
    is_fine: bool
    words: str
    field: str


def check(card: Mapping[str, str]) -> list[Finding]:
    """Measurable, source, cadence, influence, direction and noise, in this order."""
    return [
        _measurable(card),
        _one(card, "source", _("Source"), _("Nobody has written where the numbers come from.")),
        _one(card, "cadence", _("Cadence"), _("Nobody has written how often one looks.")),
        _one(card, "influence", _("Influence"), _("Nobody has written who can move it.")),
        _one(card, "direction", _("Direction"), _("It is not said whether up or down is good.")),
        _noise(card),
    ]


def _one(card: Mapping[str, str], field: str, question: str, missing: str) -> Finding:
    return Finding(question, bool(card.get(field)), "" if card.get(field) else missing, field)


def _measurable(card: Mapping[str, str]) -> Finding:
    question = _("Measurable")
    if card.get("measure") == "qualitative":
        words = _("It describes and does not count. What could be counted?")
        return Finding(question, False, words, "formula")
    return _one(card, "formula", question, _("There is no formula yet."))


def _noise(card: Mapping[str, str]) -> Finding:
    question = _("Noise")
    values = numbers_in(card.get("last_values", ""))
    percent = noise_percent(values)
    if percent is None:
        words = _("With three values or more we tell how much it moves.")
        return Finding(question, False, words, "last_values")
    words = _("It moves by ±{percent}% by itself (last {count} values).")
    told = words.format(percent=percent, count=len(values))
    return Finding(question, percent < NOISY, told, "last_values")
