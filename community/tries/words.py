"""The words for what became of something, and for who may read it."""

from typing import Any

from community.language import _
from community.tries.tables import Outcome, Shown


def outcome_choices() -> list[tuple[str, str]]:
    """Each outcome with its words, for a form."""
    return [
        (Outcome.HELPED.value, _("I tried it, and it helped")),
        (Outcome.DID_NOT_HELP.value, _("I tried it, and it did not help")),
        (Outcome.TOO_EARLY.value, _("I tried it, and cannot say yet")),
        (Outcome.NOT_YET.value, _("I have not tried it yet")),
    ]


def outcome_word(outcome: str) -> str:
    """What became of it, in short, for a badge."""
    short = {
        Outcome.HELPED.value: _("It helped"),
        Outcome.DID_NOT_HELP.value: _("It did not help"),
        Outcome.TOO_EARLY.value: _("Too early to say"),
        Outcome.NOT_YET.value: _("Not tried yet"),
    }
    return short.get(outcome, outcome)


def shown_choices() -> list[tuple[str, str]]:
    """Who may read an answer, for a form; each says what a yes means."""
    return [
        (Shown.NOBODY.value, _("Nobody. It is only counted, without my name")),
        (Shown.NAMELESS.value, _("Everybody, without my name, on the library’s page of this line")),
        (Shown.NAMED.value, _("Everybody, with my name and company, on that page")),
    ]


def percent(share: float) -> str:
    """A share in whole percent."""
    return f"{share * 100:.0f}%"


WORDS: dict[str, Any] = {
    "percent": percent,
    "outcome_choices": outcome_choices,
    "outcome_word": outcome_word,
    "shown_choices": shown_choices,
}
