"""What the control of the stage sends, turned into words that its rules know."""

from enum import StrEnum
from typing import TypeVar

from community.audience.ballot import Limits
from community.audience.moderate import Becomes
from community.language import _
from community.outputs.form import Said, read_number
from community.refusal import Refused
from community.stage.change_order import Change
from community.stage.tables import ChosenFrom, OrderBy

Word = TypeVar("Word", bound=StrEnum)


def read_order_by(said: Said) -> OrderBy:
    """By letter or drawn."""
    return _one_of(OrderBy, said, "by")


def read_change(said: Said) -> Change:
    """Earlier, later, passed over, back."""
    return _one_of(Change, said, "change")


def read_chosen_from(said: Said) -> ChosenFrom:
    """Items or themes."""
    return _one_of(ChosenFrom, said, "chosen_from")


def read_becomes(said: Said) -> Becomes:
    """What becomes of a question."""
    return _one_of(Becomes, said, "becomes")


def read_limits(said: Said) -> Limits:
    """How many dots, and where; what is not ticked is not allowed."""
    return Limits(
        dots=read_number(said, "dots"),
        most_each=read_number(said, "most_each"),
        own_roundtable=bool(said.get("own_roundtable")),
        can_take_back=bool(said.get("can_take_back")),
    )


def _one_of(words: type[Word], said: Said, name: str) -> Word:
    try:
        return words(str(said.get(name) or ""))
    except ValueError:
        raise Refused(_("Please choose one of the answers."), name) from None
