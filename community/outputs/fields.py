"""The fields of an item, and what may stand in them."""

import unicodedata

from community.language import _
from community.outputs.later import CHOICES, LATER, SHORT
from community.outputs.tables import Kind, Measure
from community.refusal import Refused

CARD = ("text", "formula", "measure", "phase", "goal", "noise")
FIELDS = (*CARD, "kind")
_LONGEST = {"phase": 40, **dict.fromkeys(SHORT, 120)}
_CHOICES = {"kind": set(Kind), "measure": {"", *Measure}, **CHOICES}


def read_value(field: str, value: str) -> str:
    """The value as it is kept: composed, with plain line ends, without spaces around it."""
    if field not in (*FIELDS, *LATER):
        raise Refused(_("A sheet has no such field."))
    kept = unicodedata.normalize("NFC", value).replace("\r\n", "\n").replace("\0", "").strip()
    longest = _LONGEST.get(field, 2000)
    if len(kept) > longest:
        raise Refused(_("Please keep it under {count} characters.").format(count=longest), field)
    if kept not in _CHOICES.get(field, {kept}):
        raise Refused(_("Please choose one of the given words."), field)
    return kept
