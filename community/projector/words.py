"""What the projector can show, in the visitor's language."""

from collections.abc import Sequence
from typing import Any

from community.audience.words import most_words
from community.language import _
from community.outputs.words import WORDS as OF_OUTPUTS
from community.stage.turn import Turn


def shows_word(shows: str) -> str:
    """What is on the projector."""
    return dict(shows_choices()).get(shows, shows)


def shows_choices() -> list[tuple[str, str]]:
    """Everything that one tap puts on the projector, in the order of an evening."""
    return [
        ("evening", _("Follow the evening")),
        ("welcome", _("Welcome and check-in")),
        ("seats", _("Who sits where")),
        ("sheets", _("Sheets of all")),
        ("order", _("Order of presenting")),
        ("questions", _("Questions")),
        ("themes", _("Themes")),
        ("vote", _("Vote")),
        ("thanks", _("Thanks")),
    ]


def kind_shown(kind: str) -> str:
    """What the projector has come to show, where it follows the evening too."""
    return {
        "begin": _("The beginning"),
        "round": _("Question and time"),
        "pause": _("End of the round"),
        "roundtable": _("A roundtable presents"),
    }.get(kind) or shows_word(kind)


def order_word(order_by: str) -> str:
    """How the order of presenting came about."""
    return {
        "letter": _("By letter"),
        "draw": _("Drawn"),
        "hand": _("Changed by hand"),
    }[order_by]


def letters_of(turns: Sequence[Turn]) -> list[tuple[str, str]]:
    """The roundtables of the order, to choose one."""
    word = _("Roundtable {letter}")
    return [(str(each.roundtable), word.format(letter=each.letter)) for each in turns]


WORDS: dict[str, Any] = {
    **OF_OUTPUTS,
    "shows_choices": shows_choices,
    "kind_shown": kind_shown,
    "order_word": order_word,
    "letters_of": letters_of,
    "most_words": most_words,
}
