"""The words of a pattern: what its usual and fixed parts say, as an organiser writes them."""

from collections.abc import Iterable, Mapping

import msgspec

from community.clock import now
from community.events.check import check
from community.events.form import plan_of
from community.language import _
from community.patterns.form import NextForm, with_words
from community.patterns.parts import PARTS
from community.patterns.tables import Mode, PatternPart
from community.refusal import Refused

Words = Mapping[str, Mapping[str, str]]
"""Field to what was typed, by the name of the part."""

NO_WORDS: Words = {}


def form_of(parts: Iterable[PatternPart]) -> NextForm:
    """The form with the words of every part; of one that is open, those it had before."""
    form = NextForm()
    for part in parts:
        form = with_words(form, part)
    return form


def write(parts: Iterable[PatternPart], words: Words) -> None:
    """Put these words into the parts that are not open; the rows are not saved here.

    Refuses, at its field, what no event could be planned with, also of what stood there before.
    """
    form = _any_evening()
    for part in parts:
        if part.mode == Mode.OPEN:
            continue
        if part.name in words:
            part.words = _said(part, words[part.name])
        form = with_words(form, part)
    check(plan_of(form))


def _said(part: PatternPart, typed: Mapping[str, str]) -> str:
    for name in typed:
        if name not in PARTS[part.name]:
            raise Refused(_("The form has no field of this name."), name)
    before = msgspec.json.decode(part.words, type=dict[str, str])
    return msgspec.json.encode({**before, **typed}).decode()


def _any_evening() -> NextForm:
    hours = {"starts_on": f"{now():%Y}-12-31", "starts_at": "19:00", "ends_at": "21:30"}
    return NextForm(title="-", series="-", places="1", **hours)
