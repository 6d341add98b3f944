"""Nobody gets anything at a higher price than the one that stood in their form."""

import re

from community.language import _
from community.money import yen
from community.refusal import Conflict


def read_shown(typed: str) -> int | None:
    """The price that stood in a form, in whole yen; none where the form had none."""
    return int(typed) if re.fullmatch("[0-9]{1,9}", typed) else None


def refuse_more(shown_yen: int | None, fee_yen: int, name: str = "") -> None:
    """Refuse when the early bird has gone, or a fee has changed, since the form was opened.

    What has a name is taken in addition, or instead.
    """
    if shown_yen is None or fee_yen <= shown_yen:
        return
    sentence = (
        _("The price has changed meanwhile: “{name}” is {price} now. Please look once more.")
        if name
        else _("The price has changed meanwhile: it is {price} now. Please look once more.")
    )
    raise Conflict(sentence.format(name=name, price=yen(fee_yen)))
