"""The form of the next event: an event's form, and what is tried where it leaves the pattern."""

from collections.abc import Iterable, Mapping

import msgspec

from community.events.form import EventForm, plan_of
from community.language import _
from community.patterns.parts import PARTS, part_word
from community.patterns.tables import Mode, PatternPart
from community.refusal import Refused


class NextForm(EventForm):
    """An event's form, as typed; the pattern is named by its id, or empty."""

    pattern: str = ""
    trying: str = ""


def fill_in(form: NextForm, fields: Mapping[str, str]) -> NextForm:
    """The form with these fields; refuses a name that is none of its fields."""
    for name in fields:
        if name not in NextForm.__struct_fields__:
            raise Refused(_("The form has no field of this name."), name)
    return msgspec.structs.replace(form, **fields)


def with_fixed(form: NextForm, parts: Iterable[PatternPart]) -> NextForm:
    """The form with what the pattern binds, whatever was typed there."""
    for part in parts:
        if part.mode == Mode.FIXED:
            form = with_words(form, part)
    return form


def with_words(form: NextForm, part: PatternPart) -> NextForm:
    """The form with the pattern's words in this part."""
    words = msgspec.json.decode(part.words, type=dict[str, str])
    return msgspec.structs.replace(form, **{name: words.get(name, "") for name in PARTS[part.name]})


def deviations(form: NextForm, parts: Iterable[PatternPart]) -> list[str]:
    """The names of the parts that are usual in the pattern and mean something else in the form."""
    wanted = plan_of(form)
    usual = [part for part in parts if part.mode == Mode.DEFAULT]
    return [part.name for part in usual if plan_of(with_words(form, part)) != wanted]


def ask_what_is_tried(form: NextForm, differs: list[str]) -> None:
    """Refuse to leave the pattern without a word about it; one question, and no more."""
    if not differs or form.trying.strip():
        return
    names = _(", ").join(part_word(name) for name in differs)
    sentence = _("This differs from the pattern: {parts}. What are you trying?")
    raise Refused(sentence.format(parts=names), "trying")
