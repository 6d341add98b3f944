"""The words for what an item is and how a KPI measures, in the visitor's language."""

from typing import Any

from community.language import _
from community.outputs.later_words import choices_of, later_label, said, told_later


def kind_word(kind: str) -> str:
    """What an item is."""
    return dict(kind_choices()).get(kind, kind)


def measure_word(measure: str) -> str:
    """Whether a KPI counts or describes; empty when it was not said."""
    return dict(measure_choices()).get(measure, measure)


def kind_choices() -> list[tuple[str, str]]:
    """Each kind of item with its word, for a form."""
    return [
        ("insight", _("Insight")),
        ("kpi", _("KPI card")),
        ("principle", _("Principle")),
        ("question", _("Question")),
        ("action", _("Next step")),
        ("reflection", _("Reflection")),
    ]


def measure_choices() -> list[tuple[str, str]]:
    """Each way to measure with its word, for a form."""
    return [("quantitative", _("Quantitative")), ("qualitative", _("Qualitative"))]


def nature_word(nature: str) -> str:
    """Whether a KPI moves before the result, with it or after it, in a word for a badge."""
    words = {"leading": _("Leading"), "current": _("Current"), "lagging": _("Lagging")}
    return words.get(nature, "")


def value_word(field: str, value: str) -> str:
    """A field's value as people read it."""
    if field in ("kind", "measure"):
        return kind_word(value) if field == "kind" else measure_word(value)
    return said(field, value)


WORDS: dict[str, Any] = {
    "kind_word": kind_word,
    "measure_word": measure_word,
    "nature_word": nature_word,
    "kind_choices": kind_choices,
    "measure_choices": measure_choices,
    "value_word": value_word,
    "later_label": later_label,
    "told_later": told_later,
    "choices_of": choices_of,
}
